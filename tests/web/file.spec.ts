import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { editor, expect, glance, marked, onePage, openSample, posting, row, test } from './page';

test('the one-file page opens from a disk and reads a posting in a worker', async ({ page }) => {
  await page.goto(onePage);
  await editor(page).click();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.querySelector('#posting')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, posting);
  await expect(glance(page)).toContainText('$130,000 – $150,000 a year');
  await expect(row(page, 'visa_sponsorship')).toContainText('Will sponsor');
  expect(page.workers()).toHaveLength(1);
  expect(page.workers()[0]?.url()).toMatch(/^blob:/);
});

test('the one-file page marks words, compares, reads many and keeps a profile', async ({ page }) => {
  await page.goto(onePage);
  await openSample(page);
  await row(page, 'visa_sponsorship').hover();
  await expect.poll(() => marked(page, 'active').then((words) => words.join())).toContain('sponsor');

  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Add the posting you read' }).click();
  await page.getByLabel('Posting 2').fill(posting);
  await page.getByRole('button', { name: 'Add a posting' }).click();
  await expect(page.locator('[data-compare="visa_sponsorship"]')).toHaveClass(/differs/);

  await page.getByRole('button', { name: 'Many' }).click();
  await page.getByRole('button', { name: 'Try ten samples' }).click();
  await expect(page.getByRole('status').filter({ hasText: '10 postings read' })).toBeVisible();

  await page.getByRole('button', { name: 'Your profile', exact: true }).click();
  await page.getByLabel('I need sponsorship').check();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await openSample(page);
  await expect(page.locator('[data-fit="status"]')).toHaveAttribute('data-verdict', 'not');
});

test('the one-file page says what it cannot do', async ({ page }) => {
  await page.goto(onePage);
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'About your data' }).click();
  await expect(page.getByRole('dialog', { name: 'About your data' })).toContainText('This is the one-file page');
});

test('the one-file page is one file of at most 700 KB', async ({ page }) => {
  const size = statSync(fileURLToPath(onePage)).size;
  console.log(`one-file page: ${Math.round(size / 1000)} KB`);
  expect(size).toBeLessThanOrEqual(700 * 1000);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(onePage);
  await openSample(page);
  expect(asked.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([onePage]);
});
