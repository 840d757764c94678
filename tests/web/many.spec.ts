import { readFileSync } from 'node:fs';
import { expect, file, type Page, posting, test } from './page';

const titles = (page: Page) => page.locator('[role=table] [role=cell].title').allTextContents();
const chooser = (page: Page) => page.locator('input[type=file]').first();

const csv = [
  'Job Title,Company,Location,Job Description',
  '"Data Engineer, Payments",Alkanet,"Austin, TX","Remote, full-time. $100,000 - $120,000 a year. We are unable to sponsor visas. 5+ years of Python and SQL are required."',
  '"Cook","Bistort","Bath, UK","Permanent, full-time. ""Good"" hours. On site every day. You cook lunch for sixty people and order the vegetables."',
  '"Analytics Engineer",Comfrey,"Denver, CO","Hybrid, 2 days a week in the office. $150,000 - $170,000 a year. Visa sponsorship is available. 3 years of SQL and dbt."',
  '"Empty",Dock,Here,""',
].join('\n');

test.beforeEach(async ({ page }) => {
  await page.goto('/#many');
  await expect(page.getByRole('heading', { name: 'Many at once' })).toBeVisible();
});

test('a CSV file becomes a table that sorts and filters', async ({ page }) => {
  await chooser(page).setInputFiles(file('jobs.csv', 'text/csv', csv));
  await expect(page.getByText(/3 postings read in .* s\./)).toBeVisible();
  await expect(page.getByText('1 row could not be read.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Data Engineer, Payments' })).toContainText('No sponsorship');

  const pay = page.getByRole('columnheader', { name: 'Pay' });
  await pay.getByRole('button').click();
  await expect(pay).toHaveAttribute('aria-sort', 'ascending');
  expect(await titles(page)).toEqual(['Data Engineer, Payments', 'Analytics Engineer', 'Cook']);
  await pay.getByRole('button').click();
  await expect(pay).toHaveAttribute('aria-sort', 'descending');
  expect(await titles(page)).toEqual(['Analytics Engineer', 'Data Engineer, Payments', 'Cook']);

  await page.getByLabel('Filter').fill('comfrey');
  await expect.poll(() => titles(page)).toEqual(['Analytics Engineer']);
  await page.getByLabel('Filter').fill('');
  await page.getByLabel('Way', { exact: true }).selectOption('remote');
  await expect.poll(() => titles(page)).toEqual(['Data Engineer, Payments']);
  await page.getByLabel('Way', { exact: true }).selectOption('');
  await page.getByLabel('Visa', { exact: true }).selectOption('yes');
  await expect.poll(() => titles(page)).toEqual(['Analytics Engineer']);
  await page.getByLabel('Visa', { exact: true }).selectOption('');
  await page.getByLabel('Pay stated').check();
  await expect(page.getByText('2 of 3 shown')).toBeVisible();
});

test('the table is taken away as CSV, and a row opens in the reader', async ({ page }) => {
  await chooser(page).setInputFiles(file('jobs.csv', 'text/csv', csv));
  await expect(page.getByText(/3 postings read/)).toBeVisible();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the table' }).click();
  const lines = readFileSync(await (await waiting).path(), 'utf8').trim().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toContain('work_authorization.visa_sponsorship');
  expect(lines[1]).toContain('"Data Engineer, Payments",Alkanet,"Austin, TX"');
  expect(lines[1]).toContain('will_not_sponsor');

  await page.getByRole('button', { name: 'Read Data Engineer, Payments' }).click();
  await expect(page.getByRole('region', { name: 'At a glance' })).toContainText('Data Engineer, Payments');
  await expect(page.getByLabel('Company', { exact: true })).toHaveValue('Alkanet');
});

test('bad lines of NDJSON are counted and stop nothing', async ({ page }) => {
  const lines = [JSON.stringify({ title: 'A job', description: posting }), '{ not json', '42', JSON.stringify({ job_title: 'B job', body: posting })];
  await chooser(page).setInputFiles(file('jobs.ndjson', 'application/x-ndjson', lines.join('\n')));
  await expect(page.getByText('2 rows could not be read.')).toBeVisible();
  expect(await titles(page)).toEqual(['A job', 'B job']);
});

test('ten thousand postings stay in hand: progress, scrolling, sorting, cancel', async ({ page }) => {
  test.setTimeout(120_000);
  const lines = Array.from({ length: 10_000 }, (_, n) =>
    JSON.stringify({
      title: `Data Engineer ${String(n).padStart(5, '0')}`,
      company: `Company ${n % 97}`,
      location: 'Austin, TX',
      description: `Full-time. $${100 + (n % 80)},000 a year. Remote. ${n % 3 ? 'We are unable to sponsor visas.' : 'Visa sponsorship is available.'} 5+ years of Python and SQL.`,
    }),
  ).join('\n');
  const big = file('jobs.ndjson', 'application/x-ndjson', lines);
  await chooser(page).setInputFiles(big);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/Cancelled\. .* of 10,000 postings read/)).toBeVisible();

  await chooser(page).setInputFiles(big);
  await expect(page.getByText(/10,000 postings read in .* s\./)).toBeVisible({ timeout: 90_000 });
  console.log(await page.getByText(/10,000 postings read in .* s\./).textContent());
  expect(await page.getByRole('row').count()).toBeLessThan(80);

  await page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
  await expect(page.getByRole('button', { name: 'Read Data Engineer 09999' })).toBeVisible();
  const took = await page.evaluate(async () => {
    const before = performance.now();
    document.querySelector<HTMLElement>('[role=columnheader].pay button')?.click();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - before;
  });
  console.log(`sorting 10,000 rows: ${Math.round(took)} ms`);
  await page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, 0));
  await expect(page.getByRole('button', { name: 'Read Data Engineer 00000' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Pay' })).toHaveAttribute('aria-sort', 'ascending');
  expect(await page.getByRole('row').count()).toBeLessThan(80);
});
