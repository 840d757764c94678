import { editor, expect, glance, paste, posting, row, test } from './page';

const attacks = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 1">',
  '<svg onload="window.hacked = 1"><script>window.hacked = 1</script></svg>',
  '<a href="javascript:window.hacked = 1">Apply</a>',
  '<iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>',
  '"><style>*{display:none}</style>',
  '{{constructor.constructor("window.hacked = 1")()}}',
];

for (const attack of attacks) {
  test(`stays text: ${attack.slice(0, 40)}`, async ({ page }) => {
    await page.goto('/');
    const text = `Data Engineer ${attack}\nOrpine GmbH\n\nRemote, full-time. ${attack} We are unable to sponsor visas.\n• ${attack} Python`;
    await paste(page, { text });
    await expect(glance(page)).toBeVisible();
    await expect(row(page, 'visa_sponsorship')).toContainText('Will not sponsor');
    expect(await editor(page).textContent()).toBe(text);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.locator('main script, main img, main iframe, main svg, main a[href^="javascript"]').count()).toBe(0);
  });
}

test.describe('pasted as HTML', () => {
  test.use({ refusals: true });

  for (const attack of attacks) {
    test(`runs nothing: ${attack.slice(0, 40)}`, async ({ page }) => {
      await page.goto('/');
      await paste(page, { text: 'Data Engineer', html: `<p>Data Engineer</p><p>${attack}</p><p>Remote, full-time, Python and SQL required.</p>` });
      await expect(editor(page)).toContainText('Remote, full-time');
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
      expect(await editor(page).locator('*').count()).toBe(0);
    });
  }
});

test('a share link cannot carry code', async ({ page }) => {
  await page.goto('/#p1.not-a-posting');
  await expect(page.getByText('This link holds no posting that can be read.')).toBeVisible();
});

test('right-to-left text and emoji keep their places', async ({ page }) => {
  await page.goto('/');
  const text = `🚀 Data Engineer 👩‍💻\nOrpine GmbH\n\n🇺🇸 🎉 مهندس بيانات, שלום. Visa sponsorship is available.\nRemote, full-time. Python 🐍 required.`;
  await paste(page, { text });
  await expect(row(page, 'visa_sponsorship')).toContainText('Visa sponsorship is available');
  await row(page, 'visa_sponsorship').hover();
  const words = () => page.evaluate(() => [...(CSS.highlights.get('fineprint-active') ?? [])].map((range) => String(range as Range)).join());
  await expect.poll(words).toMatch(/^Visa sponsorship is available/);
  expect(await editor(page).textContent()).toBe(text);
});

test('a megabyte is read, and the page stays in hand', async ({ page }) => {
  await page.goto('/');
  const filler = 'The team meets on Tuesday and writes down what it has learned.\n';
  const text = posting + filler.repeat(Math.ceil((1024 * 1024 - posting.length) / filler.length));
  await editor(page).click();
  await page.evaluate((long) => {
    const data = new DataTransfer();
    data.setData('text/plain', long);
    document.querySelector('#posting')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await expect(glance(page)).toContainText('Platform Engineer', { timeout: 20_000 });
  await expect(page.locator('#report')).toContainText('Too long: only the first part was read');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(editor(page)).toHaveText('');
});
