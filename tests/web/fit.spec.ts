import { expect, marked, openSample, type Page, test } from './page';

const verdict = (page: Page, item: string) => page.locator(`[data-fit="${item}"]`);

async function fill(page: Page, act: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) {
  await page.getByRole('button', { name: 'Your profile', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Your profile' });
  await act(dialog);
  await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(dialog).toBeHidden();
}

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await openSample(page);
});

test('a profile is judged item by item, with the posting’s words', async ({ page }) => {
  await fill(page, async (dialog) => {
    await dialog.getByLabel('Work status').selectOption('h1b');
    await dialog.getByLabel('I need sponsorship').check();
    await dialog.getByLabel('W-2').check();
    await dialog.getByLabel('Least pay').fill('70');
    await dialog.getByLabel(/^Per /).selectOption('hourly');
    await dialog.getByLabel('Hybrid').check();
    await dialog.getByLabel('Most days on site').fill('2');
    await dialog.getByLabel('Years of experience').fill('8');
    await dialog.getByLabel('Places I can work at').fill('Colorado');
  });
  await expect(verdict(page, 'status')).toHaveAttribute('data-verdict', 'not');
  await expect(verdict(page, 'status')).toContainText('unable to sponsor');
  await expect(verdict(page, 'terms')).toHaveAttribute('data-verdict', 'fits');
  await expect(verdict(page, 'pay')).toHaveAttribute('data-verdict', 'fits');
  await expect(verdict(page, 'model')).toHaveAttribute('data-verdict', 'fits');
  await expect(verdict(page, 'days')).toHaveAttribute('data-verdict', 'not');
  await expect(verdict(page, 'years')).toHaveAttribute('data-verdict', 'fits');
  await expect(verdict(page, 'place')).toHaveAttribute('data-verdict', 'fits');
  await verdict(page, 'days').hover();
  await expect.poll(() => marked(page, 'active').then((words) => words.join())).toContain('3 days');
});

test('what the posting does not say is never a no', async ({ page }) => {
  await page.getByRole('button', { name: 'Clear' }).click();
  await fill(page, async (dialog) => {
    await dialog.getByLabel('Work status').selectOption('opt');
    await dialog.getByLabel('I need sponsorship').check();
    await dialog.getByLabel('Corp-to-corp').check();
    await dialog.getByLabel('Least pay').fill('150000');
    await dialog.getByLabel('Remote').check();
    await dialog.getByLabel('Most days on site').fill('1');
    await dialog.getByLabel('Places I can work at').fill('London');
  });
  await page.getByRole('textbox', { name: 'The job posting' }).fill('Backend Developer\n\nYou write services in Java and look after their databases. You work closely with our product people. Send us your CV.');
  await expect(page.getByRole('region', { name: 'Does it fit you?' })).toBeVisible();
  for (const item of ['status', 'terms', 'pay', 'model', 'days', 'place']) {
    await expect(verdict(page, item)).toHaveAttribute('data-verdict', 'unknown');
    await expect(verdict(page, item)).toContainText('The posting does not say.');
  }
});

test('the profile stays in this browser, out of links and exports, and can be forgotten', async ({ page }) => {
  await fill(page, async (dialog) => {
    await dialog.getByLabel('Skills I have').fill('Cobol, Fortran');
  });
  expect(await page.evaluate(() => localStorage.getItem('fineprint.profile'))).toContain('Cobol');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Take it away' }).click();
  await page.getByRole('button', { name: 'Copy: Report, JSON' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('Cobol');
  await page.reload();
  await openSample(page);
  await expect(verdict(page, 'skills')).toBeVisible();
  await page.getByRole('button', { name: 'Your profile', exact: true }).click();
  await page.getByRole('button', { name: 'Forget my profile' }).click();
  await expect(verdict(page, 'skills')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('fineprint.profile'))).toBeNull();
});

test('a profile that was damaged in storage is read as far as it goes', async ({ page }) => {
  await page.evaluate(() => localStorage.setItem('fineprint.profile', '{"status":"<script>","years":"many","skills":"SQL","terms":7}'));
  await page.reload();
  await openSample(page);
  await expect(verdict(page, 'skills')).toBeVisible();
  await expect(verdict(page, 'status')).toHaveCount(0);
});
