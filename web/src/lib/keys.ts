import { settings } from '../state/settings.svelte';
import { marks } from '../state/marks.svelte';
import { dialogs, shell, viewIds } from '../state/shell.svelte';
import { shareLink } from '../share/share';

interface Actions {
  find: () => void;
  step: (by: 1 | -1) => void;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const isDark = () => {
  const { theme } = settings;
  return theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
};

function goTo(pane: 'posting' | 'report') {
  shell.go('read');
  shell.pane = pane;
  requestAnimationFrame(() => document.getElementById(pane)?.focus());
}

/** Single keys, while nothing is being typed. */
export function keyboard(actions: Actions): (event: KeyboardEvent) => void {
  const onRead = (act: () => void) => () => shell.view === 'read' && act();
  const keys: Record<string, () => unknown> = {
    '?': () => dialogs.show('keys'),
    e: () => goTo('posting'),
    r: () => goTo('report'),
    j: onRead(() => actions.step(1)),
    k: onRead(() => actions.step(-1)),
    '/': onRead(actions.find),
    p: () => dialogs.show('profile'),
    s: onRead(() => void shareLink()),
    d: () => settings.setTheme(isDark() ? 'light' : 'dark'),
    ...Object.fromEntries(viewIds.map((view, index) => [String(index + 1), () => shell.go(view)])),
  };
  return (event) => {
    if (event.key === 'Escape' && !dialogs.any) {
      marks.clear();
      if (isTyping(event.target)) (event.target as HTMLElement).blur();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || dialogs.any || isTyping(event.target)) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}
