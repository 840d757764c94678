import { copy } from '../lib/hand';
import { reader } from '../state/reader.svelte';
import { settings } from '../state/settings.svelte';
import { shell } from '../state/shell.svelte';
import { draft } from '../input/draft.svelte';
import { fragmentOf, isShared, sharedIn } from './link';

/** Copies a link that holds the posting which is read. */
export async function shareLink() {
  const words = settings.strings.take;
  if (reader.isEmpty) return;
  const fragment = await fragmentOf({ text: reader.text, parts: { ...reader.parts } });
  if (fragment === null) return shell.say(words.shareLong);
  const [home = ''] = location.href.split('#');
  const link = home + fragment;
  const copied = await copy(link);
  const said = copied ? words.shareCopied(link.length) : words.notCopied;
  shell.say(__SINGLE__ ? `${said} ${words.shareFile}` : said);
}

/** Opens the posting that the address holds, if it holds one; the address is then the plain one again. */
export async function openShared() {
  if (!isShared(location.hash)) return;
  const shared = await sharedIn(location.hash);
  history.replaceState(null, '', location.pathname + location.search);
  if (shared) {
    draft.replace(shared.text, shared.parts);
    shell.pane = 'report';
  } else {
    shell.say(settings.strings.take.shareBroken);
  }
}
