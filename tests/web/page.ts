import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';

export { expect, type Page };

export const onePage = new URL('../../web/dist-single/fineprint.html', import.meta.url).href;

/**
 * Every test watches the page: no request goes anywhere but to the page's own origin, and nothing is refused by the
 * page's policy or thrown.
 */
export const test = base.extend<{ watched: undefined; refusals: boolean }>({
  /** Whether the policy may have something to refuse: parsing hostile HTML, even to throw it away, makes Chromium say so. */
  refusals: [false, { option: true }],
  watched: [
    async ({ page, baseURL, refusals }, use) => {
      const strangers: string[] = [];
      const faults: string[] = [];
      await page.context().route('**/*', (route) => {
        const url = route.request().url();
        const own = url.startsWith(`${baseURL}/`) || url === onePage || url.startsWith(`${onePage}#`);
        if (own) return route.continue();
        strangers.push(url);
        return route.abort();
      });
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        const refused = /Content Security Policy/i.test(message.text());
        if (refused ? !refusals : message.type() === 'error') faults.push(message.text());
      });
      await use(undefined);
      expect(strangers, 'requests to other origins').toEqual([]);
      expect(faults, 'errors on the page').toEqual([]);
    },
    { auto: true },
  ],
});

export const editor = (page: Page) => page.getByRole('textbox', { name: 'The job posting' });
export const row = (page: Page, field: string) => page.locator(`#report .row[data-field="${field}"]`);
export const glance = (page: Page) => page.getByRole('region', { name: 'At a glance' });

export async function openSample(page: Page, sample: 'US contract' | 'UK permanent' | 'German' = 'US contract') {
  await page.getByRole('button', { name: sample }).click();
  await expect(glance(page)).toBeVisible();
}

/** Puts something on the clipboard and pastes it with the keys, as a person does. */
export async function paste(page: Page, content: { text: string; html?: string }) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async ({ text, html }) => {
    const item: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
    if (html) item['text/html'] = new Blob([html], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem(item)]);
  }, content);
  await editor(page).click();
  await page.keyboard.press('Control+V');
}

/** The words of the posting that carry a mark now. */
export const marked = (page: Page, mark: 'ground' | 'active' | 'under') =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range as Range)), `fineprint-${mark}`);

/** Moves the pointer onto words of the posting. */
export async function pointAt(page: Page, words: string) {
  const place = await page.evaluate((wanted) => {
    const node = document.querySelector('#posting')?.firstChild;
    const start = node?.nodeValue?.indexOf(wanted) ?? -1;
    if (!node || start < 0) throw new Error(`The posting does not say "${wanted}".`);
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + wanted.length);
    const rect = range.getClientRects()[0];
    if (!rect) throw new Error('not shown');
    return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
  }, words);
  await page.mouse.move(place.x, place.y);
}

export const file = (name: string, mimeType: string, text: string) => ({ name, mimeType, buffer: Buffer.from(text) });

/** How many postings the history keeps: they are kept once they have lain still for a while. */
export const kept = (page: Page) =>
  page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'fineprint')) return 0;
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error ?? new Error('refused'));
      });
    const database = await asked(indexedDB.open('fineprint'));
    const count = await asked(database.transaction('postings').objectStore('postings').count());
    database.close();
    return count;
  });

/** A posting of this test suite; the company is made up. */
export const posting = `Platform Engineer
Figwort Analytics · Portland, OR

Full-time, permanent. $130,000 - $150,000 a year.
Hybrid: 2 days a week in the office.
Visa sponsorship is available.

Requirements
• 4+ years with Python, SQL and Kubernetes
• Terraform and AWS
• A bachelor's degree

Nice to have
• Kafka

Benefits: health insurance, 401(k) and a learning budget.
`;

export const root = fileURLToPath(new URL('../..', import.meta.url));
