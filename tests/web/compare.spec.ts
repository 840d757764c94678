import { expect, openSample, posting, test } from './page';

test('postings lie side by side, and what differs is marked', async ({ page }) => {
  await page.goto('/');
  await openSample(page);
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Add the posting you read' }).click();
  await expect(page.getByText('Paste at least two postings')).toBeVisible();
  await page.getByLabel('Posting 2').fill(posting);
  await page.getByRole('button', { name: 'Add a posting' }).click();

  const model = page.locator('[data-compare="work_model"]');
  const visa = page.locator('[data-compare="visa_sponsorship"]');
  await expect(page.getByRole('columnheader', { name: /Platform Engineer/ })).toBeVisible();
  await expect(visa).toContainText('differs');
  await expect(visa).toContainText('Will not sponsor');
  await expect(visa).toContainText('Will sponsor');
  await expect(model).not.toContainText('differs');

  await page.getByLabel('Only what differs').check();
  await expect(model).toHaveCount(0);
  await expect(visa).toBeVisible();
});

test('four is the most, and one can be taken away or read', async ({ page }) => {
  await page.goto('/#compare');
  for (let n = 1; n <= 4; n += 1) {
    await page.getByLabel(`Posting ${n}`).fill(posting.replace('Platform Engineer', `Platform Engineer ${n}`));
    await page.getByRole('button', { name: 'Add a posting' }).click();
    await expect(page.locator('th.posting')).toHaveCount(n);
  }
  await expect(page.getByText('Four postings is the most.')).toBeVisible();
  await page.getByRole('button', { name: /^Remove: Platform Engineer 2/ }).click();
  await expect(page.locator('th.posting')).toHaveCount(3);
  await page.locator('th.posting').nth(2).getByRole('button', { name: 'Read' }).click();
  await expect(page.getByRole('region', { name: 'At a glance' })).toContainText('Platform Engineer 4');
});
