import { deflateRawSync } from 'node:zlib';
import { en } from '../../web/src/strings/en';
import { editor, expect, glance, openSample, paste, posting, test } from './page';

test('a link carries the posting in its fragment and opens it elsewhere', async ({ page, browser, baseURL }) => {
  await page.goto('/');
  await paste(page, { text: posting });
  await expect(glance(page)).toBeVisible();
  await page.getByRole('button', { name: 'Take it away' }).click();
  await page.getByRole('button', { name: 'Link with this posting' }).click();
  await expect(page.getByText(/Link copied \(.* characters\)/)).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(`${baseURL}/#p1.`)).toBe(true);
  expect(link.length).toBeLessThan(1.5 * posting.length);

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await other.goto(link);
  await expect(glance(other)).toContainText('Platform Engineer');
  expect(await editor(other).textContent()).toBe(posting);
  expect(other.url()).toBe(`${baseURL}/`);
  const fragment = link.split('#')[1] ?? '';
  expect(asked.some((url) => url.includes(fragment.slice(3, 40)) && !url.includes('#'))).toBe(false);
  await elsewhere.close();
});

const fragment = (text: string) => `#p1.${deflateRawSync(text).toString('base64url')}`;

test('a link made by other means opens, with the parts of its posting', async ({ page }) => {
  await page.goto(`/${fragment(JSON.stringify({ text: posting, title: 'Platform Engineer', company: 'Figwort Analytics' }))}`);
  await expect(glance(page)).toContainText('Platform Engineer');
  await expect(page.getByLabel('Company', { exact: true })).toHaveValue('Figwort Analytics');
});

for (const [name, link] of [
  ['is cut', fragment(JSON.stringify({ text: posting })).slice(0, 200)],
  ['is no link of ours', '#p1.%%%'],
  ['holds no posting', fragment('[1]')],
  ['would unpack into far more than a posting', fragment(JSON.stringify({ text: 'a'.repeat(8_000_000) }))],
] as const) {
  test(`a link that ${name} says so`, async ({ page }) => {
    await page.goto(`/${link}`);
    await expect(page.getByText(en.take.shareBroken)).toBeVisible();
    await expect(editor(page)).toHaveText('');
  });
}

test('a posting that is too long for a link says so', async ({ page }) => {
  await page.goto('/');
  await openSample(page);
  const noise = Array.from({ length: 9000 }, (_, n) => Math.imul(n + 1, 2654435761).toString(36)).join(' ');
  await editor(page).click();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.querySelector('#posting')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, noise);
  await expect(page.getByText(/^\d{2},\d{3} characters$/)).toBeVisible();
  await expect(page.locator('#report .stale')).toHaveCount(0); // the report is drawn anew: no click may fall between
  await page.getByRole('button', { name: 'Take it away' }).click();
  await page.getByRole('button', { name: 'Link with this posting' }).click();
  await expect(page.getByText('This posting is too long for a link.')).toBeVisible();
});
