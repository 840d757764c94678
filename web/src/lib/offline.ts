import { settings } from '../state/settings.svelte';
import { shell } from '../state/shell.svelte';

/** Parts are fetched when they are needed: one that cannot be had, after an update or without a network, is told. */
export function tellMissingParts() {
  addEventListener('vite:preloadError', () => shell.say(settings.strings.app.partMissing));
}

/** Keeps a copy of the site in the browser. The one-file page needs none: it is its own. */
export function keepForOffline() {
  if (__SINGLE__ || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const isFirst = navigator.serviceWorker.controller === null;
  addEventListener('load', () => void install(isFirst));
}

async function install(isFirst: boolean) {
  try {
    await navigator.serviceWorker.register('./sw.js');
    await navigator.serviceWorker.ready;
    if (isFirst) shell.say(settings.strings.app.offlineReady);
  } catch {
    // Without a service worker the page works as before, while there is a network.
  }
}
