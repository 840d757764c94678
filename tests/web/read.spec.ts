import { editor, expect, glance, openSample, paste, posting, row, test } from './page';

test('a pasted posting gives a report', async ({ page }) => {
  await page.goto('/');
  await paste(page, { text: posting });
  await expect(glance(page)).toContainText('Platform Engineer');
  await expect(glance(page)).toContainText('$130,000 – $150,000 a year');
  await expect(glance(page)).toContainText('Hybrid');
  await expect(glance(page)).toContainText('Sponsors');
  await expect(row(page, 'visa_sponsorship')).toContainText('Visa sponsorship is available');
  await expect(row(page, 'visa_sponsorship')).toContainText('Stated');
});

test('the page is served with its policy, and says it itself', async ({ page }) => {
  const response = await page.goto('/');
  const header = response?.headers()['content-security-policy'] ?? '';
  const meta = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
  for (const policy of [header, meta]) {
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain("'unsafe-eval'");
  }
});

test('the summary, the groups and the reasons say what the posting says', async ({ page }) => {
  await page.goto('/');
  await openSample(page);
  await expect(glance(page)).toContainText('Senior Data Engineer, Claims Platform');
  await expect(glance(page)).toContainText('$72 – $80 an hour');
  await expect(glance(page)).toContainText('No sponsorship');
  await expect(glance(page)).toContainText('3 days on site');

  const visa = row(page, 'visa_sponsorship');
  await expect(visa).toContainText('Will not sponsor');
  await expect(visa).toContainText(/Confidence \d+%/);
  await visa.getByRole('button', { name: 'Visa sponsorship' }).click();
  await expect(visa.getByRole('list', { name: 'Reasons' }).getByRole('listitem').first()).toContainText(/Weight/);
  await expect(visa.locator('.rule').first()).toContainText('/');
});

test('several places are told apart', async ({ page }) => {
  await page.goto('/');
  await paste(page, { text: posting.replace('Portland, OR', 'Portland, OR or Denver, CO') });
  await expect(glance(page)).toContainText('Portland, OR; Denver, CO');
});

test('the summary says whom and what the posting refuses', async ({ page }) => {
  await page.goto('/');
  await paste(page, { text: `${posting}\nContract on W2 only, no C2C. We cannot take OPT or CPT.` });
  await expect(glance(page)).toContainText('no Corp-to-corp');
  await expect(glance(page)).toContainText('no OPT, CPT');
  await page.getByRole('button', { name: 'Clear' }).click();
  await paste(page, { text: posting.replace('Visa sponsorship is available', 'US citizens only') });
  await expect(glance(page)).toContainText('US citizens only');
  await expect(glance(page)).not.toContainText('no Corp-to-corp');
});

test('what is not mentioned is folded away with a count', async ({ page }) => {
  await page.goto('/');
  await openSample(page);
  const card = page.locator('[data-group="compensation"]');
  const summary = card.getByText(/^\d+ not mentioned$/);
  await expect(summary).toBeVisible();
  await expect(row(page, 'daily_rate_min')).toBeHidden();
  await summary.click();
  await expect(row(page, 'daily_rate_min')).toBeVisible();
  await expect(row(page, 'daily_rate_min')).toContainText('Not said');
});

test('an unsure answer looks unsure', async ({ page }) => {
  await page.goto('/');
  // A wish for a soft skill: that it is meant as one is little more than likely.
  await paste(page, { text: 'Data Engineer\nFigwort Analytics · Portland, OR\n\nYou build pipelines in Python and SQL.\nRequirements\n• Python\n• SQL\n\nNice to have\n• Leadership experience' });
  await expect(glance(page)).toBeVisible();
  const unsure = page.locator('#report .row.unsure').first();
  await expect(unsure.getByText('unsure').or(unsure.locator('.confidence.unsure')).first()).toBeAttached();
  const style = await unsure.locator('.value').first().evaluate((value) => getComputedStyle(value).fontStyle);
  expect(style).toBe('italic');
});

test('the report can be searched', async ({ page }) => {
  await page.goto('/');
  await openSample(page);
  await page.getByLabel('Find in the report').fill('sponsor');
  await expect(row(page, 'visa_sponsorship')).toBeVisible();
  await expect(row(page, 'contract_type')).toHaveCount(0);
  await page.getByLabel('Find in the report').fill('xyzzy');
  await expect(page.getByText('Nothing in the report has these words.')).toBeVisible();
});

test('the report follows the typing', async ({ page }) => {
  await page.goto('/');
  await editor(page).click();
  await page.keyboard.type('Data Engineer');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Fully remote, full-time, permanent. 5+ years of Python and SQL are required. Salary $120,000 - $140,000 a year.');
  await expect(row(page, 'work_model')).toContainText('Remote');
  await expect(editor(page)).toHaveText(/^Data Engineer\n?Fully remote/);
});

test('clear and undo', async ({ page }) => {
  await page.goto('/');
  await openSample(page);
  const before = await editor(page).textContent();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(editor(page)).toHaveText('');
  await expect(glance(page)).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(glance(page)).toBeVisible();
  expect(await editor(page).textContent()).toBe(before);

  await editor(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('More words');
  await expect(editor(page)).toContainText('More words');
  await page.keyboard.press('Control+Z');
  await expect(editor(page)).not.toContainText('More words');
  await page.keyboard.press('Control+Shift+Z');
  await expect(editor(page)).toContainText('More words');
});

for (const [sample, title, words] of [
  ['UK permanent', 'Analytics Engineer', '£58,000'],
  ['German', 'Data Engineer', '€65,000'],
] as const) {
  test(`the ${sample} sample is read`, async ({ page }) => {
    await page.goto('/');
    await openSample(page, sample);
    await expect(glance(page)).toContainText(title);
    await expect(glance(page)).toContainText(words);
    await expect(glance(page)).toContainText('Hybrid');
    await expect(glance(page)).toContainText('Permanent');
  });
}

test('title, company and place can be given apart', async ({ page }) => {
  await page.goto('/');
  await openSample(page);
  await page.getByRole('button', { name: 'Title, company, place' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Principal Data Engineer');
  await expect(glance(page)).toContainText('Principal Data Engineer');
  await expect(row(page, 'seniority_level')).toContainText('Principal');
  await row(page, 'title').getByRole('button', { name: 'Title' }).focus();
  await expect(page.locator('.parts label.lit input')).toHaveValue('Principal Data Engineer');
});

test('without workers the page reads by itself', async ({ page }) => {
  await page.addInitScript(() => {
    // @ts-expect-error a browser that starts no worker
    globalThis.Worker = function refuse() {
      throw new Error('refused');
    };
  });
  await page.goto('/');
  await openSample(page);
  await expect(row(page, 'visa_sponsorship')).toContainText('Will not sponsor');
});
