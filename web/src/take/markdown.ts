import { inLine, list, percent } from '../report/format';
import { flagsOf, fragments, payOf, visaOf } from '../report/glance';
import type { Report } from '../report/types';
import { currencyFor, valuesOf, viewOf } from '../report/view';
import type { Strings } from '../strings/en';

/** Markdown that shows the posting's words as they are: signs of markup are escaped. */
const escaped = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&');

/**
 * The page's own Markdown, in its language: the summary and the flags, then the answers by the names that the page shows. The
 * package's is in English and has the answers alone.
 */
export function markdown(report: Report, strings: Strings): string {
  const values = valuesOf(report);
  const line = (name: string, text: string) => (text ? `- **${name}:** ${escaped(text)}` : '');
  const joined = (ids: string[]) =>
    fragments(strings, values, ids)
      .map((fragment) => fragment.text)
      .join(' · ');
  const visa = { yes: strings.glance.sponsors, no: strings.glance.sponsorsNot, authorized: strings.glance.authorized, silent: strings.glance.visaSilent };
  const flags = flagsOf(values, report.notices).map((flag) => strings.flags[flag.id]);
  const head = [
    `# ${escaped(values<string>('title') ?? strings.compare.untitled)}`,
    escaped([values<string>('company'), values<string>('location')].filter(Boolean).join(' · ')),
    [
      line(strings.glance.role, joined(['seniority_level', 'job_family'])),
      line(strings.glance.pay, payOf(strings, values)?.text ?? strings.report.notSaid),
      line(strings.glance.place, joined(['work_model', 'onsite_days_per_week', 'locations'])),
      line(strings.glance.visa, visa[visaOf(values)]),
      line(strings.glance.terms, joined(['contract_type', 'contract_duration_months', 'employment_type', 'accepted_tax_terms'])),
      line(strings.glance.skills, joined(['must_have_hard_skills'])),
      line(strings.glance.flags, flags.join(' · ')),
    ]
      .filter(Boolean)
      .join('\n'),
  ];
  const sections = viewOf(report)
    .filter((view) => view.mentioned.length > 0 && view.group.id !== 'posting')
    .map((view) => {
      const rows = view.mentioned.map(({ field, record }) => {
        const said = inLine(list(strings, field, record.value, currencyFor(values, field.id)));
        const sure = percent(strings, record.confidence);
        return `| ${escaped(strings.names.fields[field.id]?.label ?? field.label)} | ${escaped(said)} | ${sure} | ${escaped(record.evidence)} |`;
      });
      const { heading, columns } = { heading: strings.names.groups[view.group.id] ?? view.group.id, columns: strings.take.columns };
      return `## ${heading}\n\n| ${columns.join(' | ')} |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
    });
  return `${[...head, ...sections].filter(Boolean).join('\n\n')}\n`;
}
