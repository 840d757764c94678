import { readFileSync } from 'node:fs';
import { expect, openSample, type Page, test } from './page';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await openSample(page);
  await page.getByRole('button', { name: 'Take it away' }).click();
});

async function download(page: Page, form: string) {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: `Download: ${form}` }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('the report as JSON', async ({ page }) => {
  const { name, text } = await download(page, 'Report, JSON');
  expect(name).toBe('senior-data-engineer-claims-platform.report.json');
  const report = JSON.parse(text);
  expect(report.extraction.work_authorization.visa_sponsorship.value).toBe('will_not_sponsor');
  expect(report.extraction.work_authorization.visa_sponsorship.reasons.length).toBeGreaterThan(0);
});

test('values only', async ({ page }) => {
  const values = JSON.parse((await download(page, 'Values only, JSON')).text);
  expect(values.extraction.work_model.work_model).toBe('hybrid');
  expect(values.extraction.compensation.hourly_rate_max).toBe(80);
});

test('schema.org JobPosting', async ({ page }) => {
  const posting = JSON.parse((await download(page, 'JobPosting, JSON-LD')).text);
  expect(posting['@type']).toBe('JobPosting');
  expect(posting.title).toBe('Senior Data Engineer, Claims Platform');
  expect(posting.hiringOrganization.name).toBe('Larkspur Mutual');
  expect(posting.baseSalary).toEqual({
    '@type': 'MonetaryAmount',
    currency: 'USD',
    value: { '@type': 'QuantitativeValue', minValue: 72, maxValue: 80, unitText: 'HOUR' },
  });
});

test('a table row', async ({ page }) => {
  const [head, row, end] = (await download(page, 'Table row, CSV')).text.split('\n');
  expect(head).toContain('id,title,company,location,compensation.salary_disclosed');
  expect(row).toContain('"Senior Data Engineer, Claims Platform",Larkspur Mutual');
  expect(end).toBe('');
});

test('a summary in Markdown', async ({ page }) => {
  const { text } = await download(page, 'Summary, Markdown');
  expect(text).toContain('# Senior Data Engineer, Claims Platform');
  expect(text).toContain('- **Visa:** No sponsorship');
  expect(text).toContain('| Field | Answer | Confidence | Evidence |');
});

test('copying', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy: Summary, Markdown' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('# Senior Data Engineer');
});

test('on paper: the report and nothing else', async ({ page }) => {
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#posting')).toBeHidden();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('region', { name: 'At a glance' })).toBeVisible();
  const cut = await page.locator('#report').evaluate((pane) => pane.scrollHeight - pane.clientHeight);
  expect(cut).toBeLessThanOrEqual(1);
});
