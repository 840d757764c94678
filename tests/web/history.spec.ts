import { expect, glance, kept, openSample, paste, posting, test } from './page';

test('history is off, is kept when on, and is cleared', async ({ page }) => {
  await page.goto('/');
  await openSample(page);
  await page.waitForTimeout(2000); // longer than a posting lies still before it would be kept
  expect(await kept(page)).toBe(0);
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByText('History is off.')).toBeVisible();

  await page.getByRole('switch', { name: 'Keep what I read' }).check();
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await page.getByRole('button', { name: 'Clear' }).click();
  await paste(page, { text: posting });
  await expect(glance(page)).toContainText('Platform Engineer');
  await expect.poll(() => kept(page)).toBe(1);
  await page.getByRole('button', { name: 'Clear' }).click();
  await openSample(page, 'German');
  await expect.poll(() => kept(page)).toBe(2);

  await page.getByRole('button', { name: 'History' }).click();
  const preview = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Platform Engineer', exact: true }) });
  await preview.getByText('What it says').click();
  await expect(preview.getByRole('term').filter({ hasText: 'Visa sponsorship' })).toBeVisible();
  await expect(preview.getByRole('definition').filter({ hasText: 'Will sponsor' })).toContainText('Visa sponsorship is available');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Language').selectOption('de');
  await page.keyboard.press('Escape');
  await expect(preview.getByRole('heading', { name: 'Bezahlung' })).toBeVisible();
  await page.getByRole('button', { name: 'Einstellungen' }).click();
  await page.getByLabel('Sprache').selectOption('en');
  await page.keyboard.press('Escape');

  await page.reload();
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByText('2 postings kept')).toBeVisible();
  await page.getByRole('button', { name: 'Platform Engineer', exact: true }).click();
  await expect(glance(page)).toContainText('Figwort Analytics');

  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('button', { name: /^Remove: Data Engineer/ }).click();
  await expect(page.getByText('1 posting kept')).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page.getByText('Remove everything that is kept here?')).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page.getByText('Nothing kept yet.')).toBeVisible();
});

test('a posting that is kept while the history is open appears in it', async ({ page }) => {
  await page.goto('/#history');
  await page.getByRole('switch', { name: 'Keep what I read' }).check();
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await openSample(page, 'UK permanent');
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByText('Nothing kept yet.')).toBeVisible();
  await expect(page.getByText('1 posting kept')).toBeVisible();
});
