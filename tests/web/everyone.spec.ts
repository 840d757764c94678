import AxeBuilder from '@axe-core/playwright';
import { editor, expect, glance, kept, marked, openSample, type Page, posting, row, test } from './page';

const serious = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

const views: Record<string, (page: Page) => Promise<void>> = {
  empty: async () => {},
  read: async (page) => openSample(page),
  reasons: async (page) => {
    await openSample(page);
    await row(page, 'visa_sponsorship').getByRole('button', { name: 'Visa sponsorship' }).click();
    await page.locator('[data-group="compensation"] summary').click();
  },
  fit: async (page) => {
    await openSample(page);
    await page.getByRole('button', { name: 'Your profile', exact: true }).click();
    await page.getByLabel('Work status').selectOption('h1b');
    await page.getByLabel('Skills I have').fill('SQL');
    await page.getByLabel('Years of experience').fill('9');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
  },
  profile: async (page) => page.getByRole('button', { name: 'Your profile', exact: true }).click(),
  take: async (page) => {
    await openSample(page);
    await page.getByRole('button', { name: 'Take it away' }).click();
  },
  compare: async (page) => {
    await openSample(page);
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('button', { name: 'Add the posting you read' }).click();
    await page.getByLabel('Posting 2').fill(posting);
    await page.getByRole('button', { name: 'Add a posting' }).click();
    await expect(page.locator('th.posting')).toHaveCount(2);
  },
  many: async (page) => {
    await page.getByRole('button', { name: 'Many' }).click();
    await page.getByRole('button', { name: 'Try ten samples' }).click();
    await expect(page.getByText(/10 postings read/)).toBeVisible();
  },
  history: async (page) => {
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByRole('switch', { name: 'Keep what I read' }).check();
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await openSample(page);
    await expect.poll(() => kept(page)).toBe(1);
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByText('What it says').click();
    await expect(page.locator('fineprint-report')).toContainText('Visa sponsorship');
  },
  keys: async (page) => page.getByRole('button', { name: 'Keyboard' }).click(),
  data: async (page) => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'About your data' }).click();
    await expect(page.getByText('What is stored in this browser now')).toBeVisible();
  },
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`accessible, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const [name, open] of Object.entries(views)) {
      test(`view: ${name}`, async ({ page }) => {
        await page.goto('/');
        await open(page);
        expect(await serious(page)).toEqual([]);
      });
    }
    test('on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto('/');
      await openSample(page);
      expect(await serious(page)).toEqual([]);
      await page.getByRole('button', { name: 'Posting', exact: true }).click();
      expect(await serious(page)).toEqual([]);
    });
    test('in high contrast', async ({ page }) => {
      await page.goto('/');
      await openSample(page);
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByLabel('Colours').selectOption('contrast');
      await page.keyboard.press('Escape');
      expect(await serious(page)).toEqual([]);
    });
  });
}

test('everything by keyboard', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeHidden();

  await page.keyboard.press('e');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.insertText(posting);
  await expect(glance(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(editor(page)).not.toBeFocused();

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const focused = page.locator('#report .row:focus-within');
  await expect(focused).toHaveCount(1);
  await expect.poll(() => marked(page, 'active').then((words) => words.length)).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect(focused).toHaveClass(/open/);
  await page.keyboard.press('k');
  await page.keyboard.press('/');
  await expect(page.getByLabel('Find in the report')).toBeFocused();
  await page.keyboard.press('Escape');

  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { name: 'Compare' })).toBeFocused();
  await page.keyboard.press('3');
  await expect(page.getByRole('heading', { name: 'Many at once' })).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(glance(page)).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog', { name: 'Your profile' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Your profile' })).toBeHidden();
  await page.keyboard.press('d');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the caret in the posting names the fields of the words it is in', async ({ page }) => {
  await page.goto('/');
  await editor(page).click();
  await page.keyboard.insertText(posting);
  await expect(glance(page)).toBeVisible();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('group', { name: /These words are the ground for: .*Title/ })).toBeVisible();
});

test('the report is announced', async ({ page }) => {
  await page.goto('/');
  await openSample(page);
  await expect(page.locator('#announcement')).toHaveText(/^Report ready: \d+ answers, \d+ not mentioned, \d+ things? to look at\.$/);
  await expect(page.locator('#announcement')).toHaveAttribute('aria-live', 'polite');
});

test('the skip link leads to the report', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#report')).toBeFocused();
});

test('German is complete', async ({ page }) => {
  await page.goto('/');
  await openSample(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.locator('#language').selectOption('de');
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('region', { name: 'Auf einen Blick' })).toContainText('Kein Visum vom Arbeitgeber');
  await expect(row(page, 'visa_sponsorship')).toContainText('Trägt kein Visum');
  for (const name of ['Vergleichen', 'Viele', 'Verlauf']) await expect(page.getByRole('button', { name })).toBeVisible();
  expect(await serious(page)).toEqual([]);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Vergleichen' })).toBeVisible();
});

test('a German browser gets the German page', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Verlauf' })).toBeVisible();
  await context.close();
});

test('with less motion nothing moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await openSample(page);
  const duration = await row(page, 'visa_sponsorship').evaluate((element) => getComputedStyle(element).transitionDuration);
  expect(duration).toBe('0s');
});

for (const width of [390, 820, 1440, 2200]) {
  test(`nothing runs over the edge at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/');
    await openSample(page);
    await row(page, 'visa_sponsorship').getByRole('button', { name: 'Visa sponsorship' }).click();
    const over = () => page.evaluate(() => Math.max(document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight));
    expect(await over()).toBeLessThanOrEqual(0);
    const pane = await page.locator('#report').evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(pane).toBeLessThanOrEqual(0);
    for (const key of ['2', '3', '4']) {
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press(key);
      expect(await over()).toBeLessThanOrEqual(0);
    }
  });
}
