/** `<fineprint-report>`: shows a report, or reads the text that stands in it. */
import type { FineprintClient } from './client.js';
import type { AnyReport, Fineprint } from './types.js';

/** What the element asks of an engine, on this thread or off it. */
type Engine = Pick<Fineprint, 'analyze'> | Pick<FineprintClient, 'analyze'>;

const style = `
:host { display: block; container-type: inline-size; font: var(--fineprint-font, 1rem/1.5 system-ui, sans-serif); color: var(--fineprint-color, inherit); }
:host([hidden]) { display: none; }
h3 { margin: var(--fineprint-gap, 1rem) 0 0.25rem; font-size: 1em; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0.25rem 1rem; margin: 0; }
dt, q, p { color: var(--fineprint-muted, color-mix(in srgb, currentColor 65%, transparent)); }
h3::first-letter, dt::first-letter { text-transform: uppercase; }
dd { margin: 0; overflow-wrap: anywhere; }
b { color: var(--fineprint-accent, inherit); }
q { display: block; font-size: 0.875em; }
@container (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-block-end: 0.5rem; } }
`;

interface Shown {
  value: unknown;
  confidence?: number;
  evidence?: string;
  source?: string;
}

/** Says names and values in other words than their ids: in another language, say. What it gives nothing for stays as it is. */
export interface ReportLabels {
  /** The name of a group or field. */
  name?(id: string): string | undefined;
  /** A field's value in words. */
  value?(field: string, value: unknown, report: AnyReport): string | undefined;
}

const spaced = (id: string) => id.replaceAll('_', ' ');

function words(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return spaced(value);
  if (Array.isArray(value)) return value.map(words).join(value.some(Array.isArray) ? '; ' : ', ');
  if (typeof value === 'object' && value !== null) return Object.values(value).filter((part) => part !== null).map(words).join(' ');
  return typeof value === 'number' ? String(value) : '';
}

const isShown = (record: unknown): record is Shown => typeof record === 'object' && record !== null && 'value' in record;
const isSilent = ({ value, source }: Shown) =>
  value === null || value === 'not_mentioned' || source === 'not_mentioned' || (Array.isArray(value) && value.length === 0) || (value === false && !source);

// In server rendering there are no elements; the class is then never made.
const Base = globalThis.HTMLElement ?? class {}; // eslint-disable-line @typescript-eslint/no-extraneous-class

export class FineprintReportElement extends Base {
  #report: AnyReport | undefined;
  #engine: Engine | Promise<Engine> | undefined;
  #labels: ReportLabels = {};
  #turn = 0;
  #root: ShadowRoot | undefined;

  /** The report that is shown. Setting it shows it; without one the element reads its own text. */
  get report(): AnyReport | undefined {
    return this.#report;
  }
  set report(report: AnyReport | undefined) {
    this.#turn += 1;
    this.#report = report;
    this.#show();
  }

  /** The engine that reads the element's text; without one, that of `fineprint/worker`. */
  get engine(): Engine | Promise<Engine> | undefined {
    return this.#engine;
  }
  set engine(engine: Engine | Promise<Engine> | undefined) {
    this.#engine = engine;
  }

  /** Other words for names and values; setting them shows the report anew. */
  get labels(): ReportLabels {
    return this.#labels;
  }
  set labels(labels: ReportLabels) {
    this.#labels = labels;
    if (this.#report) this.#show();
  }

  connectedCallback(): void {
    if (this.#report) this.#show();
    else if (this.textContent?.trim()) void this.read(this.textContent);
  }

  /** Reads a text and shows its report. Fires `report`, or `error` where the engine cannot be loaded. */
  async read(text: string): Promise<void> {
    const turn = ++this.#turn;
    this.setAttribute('aria-busy', 'true');
    try {
      this.#engine ??= import('./worker.js').then(({ loadFineprint }) => loadFineprint());
      const report = await (await this.#engine).analyze(text, { detail: 'evidence' });
      if (turn !== this.#turn) return;
      this.#report = report;
      this.#show();
      this.dispatchEvent(new CustomEvent('report', { detail: report }));
    } catch (error) {
      if (turn === this.#turn) this.dispatchEvent(new ErrorEvent('error', { error, message: String(error) }));
    } finally {
      if (turn === this.#turn) this.removeAttribute('aria-busy');
    }
  }

  #show(): void {
    if (!this.#root) {
      this.#root = this.attachShadow({ mode: 'open' });
      // A sheet that is made here, and not a <style>, so that a strict style-src lets it pass.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      this.#root.adoptedStyleSheets = [sheet];
    }
    const report = this.#report;
    if (!report) return this.#root.replaceChildren();
    const groups = { posting: report.posting, ...report.extraction, ...report.inference };
    const sections = Object.entries(groups).flatMap(([group, records]: [string, object]) => this.#section(report, group, records));
    const notices = report.notices.map((notice) => make('p', 'notice', notice.message));
    this.#root.replaceChildren(...sections, ...notices);
  }

  #section(report: AnyReport, group: string, records: object): HTMLElement[] {
    const name = (id: string) => this.#labels.name?.(id) ?? spaced(id);
    const rows = Object.entries(records).flatMap(([field, record]) => {
      const shown: Shown = isShown(record) ? record : { value: record };
      if (isSilent(shown)) return [];
      const said = make('dd', 'value');
      said.append(make('b', '', this.#labels.value?.(field, shown.value, report) ?? words(shown.value)));
      if (shown.confidence !== undefined) said.append(' ', make('small', 'confidence', `${Math.round(shown.confidence * 100)}%`));
      if (shown.evidence && shown.evidence !== shown.value) {
        // The posting's own words, in whatever language it has; or a sentence of the engine's.
        const evidence = make(shown.source === 'stated' ? 'q' : 'p', 'evidence', shown.evidence);
        if (shown.source !== 'stated') evidence.lang = 'en';
        said.append(evidence);
      }
      return [make('dt', 'field', name(field)), said];
    });
    if (rows.length === 0) return [];
    const list = make('dl', 'group');
    list.append(...rows);
    return [make('h3', 'heading', name(group)), list];
  }
}

function make(name: string, part: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  if (part) element.setAttribute('part', part);
  element.textContent = text;
  return element;
}

/** Registers the element. Calling it again does nothing. */
export function defineFineprintReport(name = 'fineprint-report'): void {
  if (!customElements.get(name)) customElements.define(name, FineprintReportElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'fineprint-report': FineprintReportElement;
  }
}
