import { en, type Strings } from '../strings/en';

export type Theme = 'auto' | 'light' | 'dark' | 'contrast';
export type Locale = 'en' | 'de';

export const themes: Theme[] = ['auto', 'light', 'dark', 'contrast'];
export const locales: Locale[] = ['en', 'de'];

const keys = { theme: 'fineprint.theme', locale: 'fineprint.locale' } as const;

/** Storage can be refused (a private window, a full disk): the page then works without a memory. */
export const memory = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key: string, value: string | null): boolean {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
      return true;
    } catch {
      return false;
    }
  },
};

function known<T extends string>(value: string | null, list: readonly T[]): T | undefined {
  return list.find((entry) => entry === value);
}

const loaders: Record<Locale, () => Promise<Strings>> = {
  en: () => Promise.resolve(en),
  de: async () => (await import('../strings/de')).de,
};

class Settings {
  theme = $state<Theme>('auto');
  locale = $state<Locale>('en');
  strings = $state.raw<Strings>(en);

  setTheme(theme: Theme) {
    this.theme = theme;
    document.documentElement.dataset.theme = theme;
    memory.set(keys.theme, theme === 'auto' ? null : theme);
  }

  async setLocale(locale: Locale, remember = true) {
    this.strings = await loaders[locale]();
    this.locale = locale;
    document.documentElement.lang = locale;
    if (remember) memory.set(keys.locale, locale);
  }

  async restore() {
    this.setTheme(known(memory.get(keys.theme), themes) ?? 'auto');
    const chosen = known(memory.get(keys.locale), locales);
    const wanted = chosen ?? (navigator.language.startsWith('de') ? 'de' : 'en');
    if (wanted !== 'en') await this.setLocale(wanted, false);
  }
}

export const settings = new Settings();

/** The strings of the language in use; reading it in a component follows a change of language. */
export const words = () => settings.strings;
