import { profile } from '../fit/profile.svelte';
import { settings } from '../state/settings.svelte';

export interface Stored {
  key: string;
  /** The key that the catalogue of strings explains it under. */
  about: string;
  bytes: number | null;
}

function inLocalStorage(): Stored[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith('fineprint.'))
      .map((key) => ({ key, about: key, bytes: new TextEncoder().encode(localStorage.getItem(key) ?? '').length }));
  } catch {
    return [];
  }
}

async function inDatabase(): Promise<Stored[]> {
  const { historyStore } = await import('../history/store.svelte');
  if (historyStore.isOn || historyStore.list.length === 0) await historyStore.load();
  const bytes = historyStore.list.reduce((sum, kept) => sum + kept.text.length, 0);
  return historyStore.list.length > 0 ? [{ key: 'indexedDB: fineprint', about: 'indexeddb:fineprint', bytes }] : [];
}

async function inCaches(): Promise<Stored[]> {
  if (__SINGLE__ || !('caches' in globalThis)) return [];
  const names = await caches.keys().catch(() => []);
  return names.filter((name) => name.startsWith('workbox')).map((name) => ({ key: `cache: ${name}`, about: 'cache:workbox', bytes: null }));
}

/** Everything that this page has stored in the browser. */
export async function stored(): Promise<Stored[]> {
  return [...inLocalStorage(), ...(await inDatabase()), ...(await inCaches())];
}

export async function eraseAll() {
  const { eraseHistory } = await import('../history/store.svelte');
  await eraseHistory();
  profile.forget();
  settings.setTheme('auto');
  for (const { key } of inLocalStorage()) localStorage.removeItem(key);
  if (__SINGLE__) return;
  for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) await registration.unregister();
  for (const name of (await globalThis.caches?.keys()) ?? []) await caches.delete(name);
}
