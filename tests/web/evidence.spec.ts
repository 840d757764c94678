import { expect, marked, openSample, pointAt, posting, paste, row, test } from './page';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('pointing at a field lights up its words, and leaving puts them out', async ({ page }) => {
  await openSample(page);
  await row(page, 'visa_sponsorship').hover();
  await expect.poll(() => marked(page, 'active').then((words) => words.join())).toContain('unable to sponsor');
  await page.getByRole('button', { name: 'Your profile', exact: true }).hover();
  await expect.poll(() => marked(page, 'active')).toEqual([]);
});

test('focusing a field does the same, and brings the words into view', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 480 });
  await openSample(page);
  const skills = row(page, 'nice_to_have_hard_skills').getByRole('button', { name: 'Preferred skills' });
  await skills.focus();
  await expect.poll(() => marked(page, 'active').then((words) => words.join())).toContain('Terraform');
  const inView = () =>
    page.evaluate(() => {
      const first = [...(CSS.highlights.get('fineprint-active') ?? [])][0] as Range;
      const words = first.getBoundingClientRect();
      const frame = document.querySelector('#posting')!.closest('[data-scroller]')!.getBoundingClientRect();
      return words.top >= frame.top && words.bottom <= frame.bottom;
    });
  await expect.poll(inView).toBe(true);
});

test('pointing at words lights up the fields that rest on them', async ({ page }) => {
  await openSample(page);
  await pointAt(page, 'unable to sponsor');
  await expect(row(page, 'visa_sponsorship')).toHaveClass(/lit/);
  await expect(page.getByRole('group', { name: /These words are the ground for: .*Visa sponsorship/ })).toBeVisible();
  await pointAt(page, 'keep them boring');
  await expect(row(page, 'visa_sponsorship')).not.toHaveClass(/lit/);
});

test('a click on words opens their field', async ({ page }) => {
  await openSample(page);
  await pointAt(page, 'unable to sponsor');
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.locator('#report .row.open')).toHaveCount(1);
});

test('words that several fields rest on light up all of them', async ({ page }) => {
  await openSample(page);
  await pointAt(page, '3 days');
  await expect(row(page, 'onsite_days_per_week')).toHaveClass(/lit/);
  await expect.poll(() => page.locator('#report .row.lit').count()).toBeGreaterThan(1);
});

test('an opened field keeps its words lit, and Escape lets go', async ({ page }) => {
  await openSample(page);
  await row(page, 'visa_sponsorship').getByRole('button', { name: 'Visa sponsorship' }).click();
  await page.getByRole('button', { name: 'Your profile', exact: true }).hover();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await expect.poll(() => marked(page, 'active').then((words) => words.join())).toContain('sponsor');
  await page.keyboard.press('Escape');
  await expect.poll(() => marked(page, 'active')).toEqual([]);
});

test('marks stay on their words while the text is edited before them', async ({ page }) => {
  await paste(page, { text: posting });
  await expect(row(page, 'visa_sponsorship')).toBeVisible();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Our ');
  await expect(row(page, 'title')).toContainText('Our Platform Engineer');
  await row(page, 'visa_sponsorship').hover();
  await expect.poll(() => marked(page, 'active').then((words) => words.join())).toContain('Visa sponsorship is available');
});

test('without CSS highlights the words are marked by boxes', async ({ page }) => {
  await page.addInitScript(() => {
    // @ts-expect-error a browser that has none
    delete globalThis.Highlight;
  });
  await page.goto('/');
  await openSample(page);
  await row(page, 'visa_sponsorship').hover();
  const covers = () =>
    page.evaluate(() => {
      const box = document.querySelector('.box.active')?.getBoundingClientRect();
      const node = document.querySelector('#posting')?.firstChild;
      if (!box || !node?.nodeValue) return false;
      const range = document.createRange();
      const start = node.nodeValue.indexOf('sponsor visas');
      range.setStart(node, start);
      range.setEnd(node, start + 7);
      const words = range.getBoundingClientRect();
      return words.left >= box.left - 1 && words.right <= box.right + 1 && Math.abs(words.top - box.top) < 6;
    });
  await expect.poll(covers).toBe(true);
});

test('with a finger: a tap on words names their fields, and a field shows its words', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: 'US contract' }).tap();
  await expect(page.getByRole('region', { name: 'At a glance' })).toBeVisible();
  await row(page, 'visa_sponsorship').getByRole('button', { name: 'Visa sponsorship' }).tap();
  await page.getByRole('button', { name: 'Show in the posting' }).tap();
  await expect.poll(() => marked(page, 'active').then((words) => words.join())).toContain('sponsor');
  const words = await page.evaluate(() => {
    const rect = ([...(CSS.highlights.get('fineprint-active') ?? [])][0] as Range).getClientRects()[0]!;
    return { x: rect.left + 30, y: rect.top + rect.height / 2 };
  });
  await page.touchscreen.tap(words.x, words.y);
  await page.getByRole('group', { name: /These words are the ground for/ }).getByRole('button', { name: 'Visa sponsorship' }).tap();
  await expect(row(page, 'visa_sponsorship')).toHaveClass(/open/);
  await context.close();
});
