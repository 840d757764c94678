import { editor, expect, file, glance, openSample, paste, posting, row, test } from './page';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test.describe('rich text', () => {
  test.use({ refusals: true });

  test('a copied web page is pasted as text that keeps its structure', async ({ page }) => {
    const html = `<h2>Data Engineer</h2><p>Alkanet Ltd</p><h3>Requirements</h3><ul><li>5+ years of <b>Python</b></li><li>SQL</li></ul>
      <p>Remote.<br>Full-time.</p><script>window.ran = true</script><img src=x onerror="window.ran = true">`;
    await paste(page, { text: 'Data Engineer', html });
    await expect(glance(page)).toBeVisible();
    const text = await editor(page).textContent();
    expect(text).toContain('Data Engineer\n');
    expect(text).toContain('Requirements\n• 5+ years of Python\n• SQL\n');
    expect(text).toContain('Remote.\nFull-time.');
    expect(text).not.toContain('ran');
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(await editor(page).locator('*').count()).toBe(0);
  });
});

for (const [name, type, text] of [
  ['posting.txt', 'text/plain', posting],
  ['posting.md', 'text/markdown', `# ${posting}`],
  ['posting.html', 'text/html', `<html><body><h1>Platform Engineer</h1><p>Figwort Analytics</p><p>Visa sponsorship is available.</p><p>Full-time. $130,000 - $150,000 a year.</p></body></html>`],
  ['posting.json', 'application/json', JSON.stringify({ title: 'Platform Engineer', company: 'Figwort Analytics', description: posting })],
] as const) {
  test(`a dropped ${name} is read`, async ({ page }) => {
    const data = await page.evaluateHandle(
      ([fileName, mime, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], fileName, { type: mime }));
        return transfer;
      },
      [name, type, text] as const,
    );
    await page.dispatchEvent('#posting', 'dragover', { dataTransfer: data });
    await expect(page.getByText('Drop the file to read it')).toBeVisible();
    await page.dispatchEvent('#posting', 'drop', { dataTransfer: data });
    await expect(page.getByText('Drop the file to read it')).toBeHidden();
    await expect(glance(page)).toContainText('Platform Engineer');
    await expect(row(page, 'visa_sponsorship')).toContainText('Will sponsor');
  });
}

test('what is typed right behind a paste stands behind it, before the page has drawn either', async ({ page }) => {
  await page.clock.install();
  await editor(page).click();
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => {}; // no report will ever come
  });
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.querySelector('#posting')!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, posting.trimEnd());
  expect(await editor(page).textContent()).toBe('');
  await page.keyboard.type(' Sponsored.');
  expect(await editor(page).textContent()).toBe(`${posting.trimEnd()} Sponsored.`);
});

test('a file can be chosen', async ({ page }) => {
  await page.locator('input[type=file]').first().setInputFiles(file('a.txt', 'text/plain', posting));
  await expect(glance(page)).toContainText('Platform Engineer');
});

test('a file in UTF-16 is read as such', async ({ page }) => {
  for (const [name, buffer] of [
    ['low.txt', Buffer.from(`\uFEFF${posting}`, 'utf16le')],
    ['high.txt', Buffer.from(`\uFEFF${posting}`, 'utf16le').swap16()],
  ] as const) {
    await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/plain', buffer });
    await expect(glance(page)).toContainText('Platform Engineer');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(editor(page)).toHaveText('');
  }
});

test('a file with many postings goes to the table', async ({ page }) => {
  const rows = ['Rust Developer', 'Go Developer'].map((title) => JSON.stringify({ title, description: posting })).join('\n');
  await page.locator('input[type=file]').first().setInputFiles(file('a.ndjson', 'application/x-ndjson', rows));
  await expect(page.getByRole('heading', { name: 'Many at once' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Read Rust Developer' })).toBeVisible();
});

test('a file that is no text says so', async ({ page }) => {
  await page.locator('input[type=file]').first().setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from([0, 1, 2, 0, 255]) });
  await expect(page.getByText('a.txt is not a text that can be read here.')).toBeVisible();
});

test('what was there comes back after a sample is undone', async ({ page }) => {
  await paste(page, { text: posting });
  await expect(glance(page)).toContainText('Platform Engineer');
  await page.getByRole('button', { name: 'Clear' }).click();
  await openSample(page, 'German');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(glance(page)).toContainText('Platform Engineer');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(editor(page)).toHaveText('');
});
