export type View = 'read' | 'compare' | 'many' | 'history';
export type DialogId = 'profile' | 'keys' | 'data';

export const viewIds: View[] = ['read', 'compare', 'many', 'history'];

/** Which view is shown. The address keeps it, so that back and forward work. */
class Shell {
  view = $state<View>('read');
  /** On narrow screens one pane is shown at a time. */
  pane = $state<'posting' | 'report'>('posting');
  /** A passing message at the foot of the page. */
  message = $state('');

  #timer: ReturnType<typeof setTimeout> | undefined;

  go(view: View) {
    if (view === this.view) return;
    this.view = view;
    history.pushState(null, '', view === 'read' ? location.pathname + location.search : `#${view}`);
  }

  followAddress() {
    this.view = viewIds.find((view) => location.hash === `#${view}`) ?? 'read';
  }

  say(message: string) {
    this.message = message;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hush(), 6000);
  }

  /** Whoever goes on working has read the message, or is kept from what it lies over. */
  hush() {
    clearTimeout(this.#timer);
    this.message = '';
  }
}

export const shell = new Shell();

class Dialogs {
  open = $state<Record<DialogId, boolean>>({ profile: false, keys: false, data: false });

  show(id: DialogId) {
    this.open[id] = true;
  }

  get any() {
    return Object.values(this.open).some(Boolean);
  }
}

export const dialogs = new Dialogs();
