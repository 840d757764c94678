import type { Report } from '../report/types';
import { valuesOf } from '../report/view';
import { reader } from '../state/reader.svelte';
import { memory } from '../state/settings.svelte';
import { draft } from '../input/draft.svelte';
import { historyKey } from './key';

/** Milliseconds for which a posting has lain unchanged before it is kept. */
const settled = 1500;

/** Keeps what is read, while that is switched on; must run in a component. A posting that is edited stays one entry. */
export function keepWhatIsRead() {
  let entry: { version: number; id: string | null } = { version: -1, id: null };

  $effect(() => {
    const { report, readText, busy } = reader;
    const { version } = draft;
    const keep = async (read: Report) => {
      if (memory.get(historyKey) !== 'on') return;
      const { historyStore } = await import('./store.svelte');
      const values = valuesOf(read);
      const posting = {
        text: readText,
        parts: $state.snapshot(reader.parts),
        title: values<string>('title') ?? '',
        company: values<string>('company') ?? '',
      };
      const replaces = entry.version === version ? entry.id : null;
      entry = { version, id: await historyStore.keep(posting, replaces) };
    };
    if (!report || busy || report.notices.some((notice) => notice.kind === 'not_a_posting')) return;
    const timer = setTimeout(() => void keep(report), settled);
    return () => clearTimeout(timer);
  });
}
