import { test as unwatched } from '@playwright/test';
import { expect, glance, openSample, test } from './page';

test('after one visit the page works without a network, every view of it', async ({ page, context }) => {
  await page.goto('/');
  await expect(page.getByText('Saved on this device')).toBeVisible({ timeout: 20_000 });
  await context.setOffline(true);
  await page.reload();
  await openSample(page);
  await expect(glance(page)).toContainText('No sponsorship');
  await page.getByRole('button', { name: 'Many' }).click();
  await page.getByRole('button', { name: 'Try ten samples' }).click();
  await expect(page.getByText(/10 postings read/)).toBeVisible();
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByText('History is off.')).toBeVisible();
  await page.getByRole('button', { name: 'Your profile', exact: true }).click();
  await expect(page.getByLabel('I need sponsorship')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Your profile' })).toBeHidden();
  await page.getByRole('button', { name: 'Keyboard' }).click();
  await expect(page.getByRole('dialog', { name: 'Keyboard' }).getByText('?', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeHidden();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.locator('#language').selectOption('de');
  await expect(page.getByRole('button', { name: 'Vergleichen' })).toBeVisible();
});

test('a passing message makes way for the reader', async ({ page }) => {
  await page.goto('/');
  const message = page.getByText('Saved on this device');
  await expect(message).toBeVisible({ timeout: 20_000 });
  await page.getByRole('heading', { level: 1 }).click();
  await expect(message).toBeHidden({ timeout: 2000 }); // on its own it stays for six seconds
});

unwatched.describe('without a copy', () => {
  unwatched.use({ serviceWorkers: 'block' });
  unwatched('a part that cannot be fetched is told', async ({ page }) => {
    await page.route('**/KeySheet-*.js', (route) => route.abort());
    await page.goto('/');
    await page.getByRole('button', { name: 'Keyboard' }).click();
    await expect(page.getByText('A part of the page could not be loaded.')).toBeVisible();
  });
});

test('the page can be installed', async ({ page }) => {
  await page.goto('/');
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await (await page.request.get(new URL(address ?? '', page.url()).href)).json();
  expect(manifest).toMatchObject({ name: 'Fineprint', display: 'standalone' });
  for (const { src } of manifest.icons) expect((await page.request.get(new URL(src, page.url()).href)).ok()).toBe(true);
});

test('the data panel names every stored key, and erases them', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Colours').selectOption('dark');
  await page.getByRole('button', { name: 'About your data' }).click();
  const panel = page.getByRole('dialog', { name: 'About your data' });
  await expect(panel).toBeVisible();
  await expect(page.locator('#settings-menu')).toBeHidden();
  await expect(panel.getByRole('row', { name: /fineprint\.theme/ })).toContainText('The colours that you chose.');
  await panel.getByRole('button', { name: 'Erase all of it' }).click();
  await expect(panel).toContainText('nothing');
  const left = await page.evaluate(async () => [Object.keys(localStorage), document.cookie, await caches.keys()]);
  expect(left).toEqual([[], '', []]);
});

test('the panel leads to the licences of all that the page is made of', async ({ page, context }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'About your data' }).click();
  const panel = page.getByRole('dialog', { name: 'About your data' });
  for (const [link, part] of [
    ['The engine’s parts', 'RapidJSON'],
    ['and those of the page', 'dompurify'],
  ] as const) {
    const opened = context.waitForEvent('page');
    await panel.getByRole('link', { name: link }).click();
    const beside = await opened;
    await expect(beside.locator('body')).toContainText(part);
    await beside.close();
  }
});
