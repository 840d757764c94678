import { expect, test } from '@playwright/test';
import catalogue from '../../web/src/catalogue.generated.json' with { type: 'json' };
import { de } from '../../web/src/strings/de';
import { en } from '../../web/src/strings/en';
import { valueName } from '../../web/src/strings/names';

type Tree = Record<string, unknown>;

/** Paths of all strings of a catalogue. */
const paths = (tree: Tree, at = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? paths(value as Tree, `${at}${key}.`) : [`${at}${key}`],
  );

const { names: _english, ...rest } = en;
const { names: _german, ...restGerman } = de;

test('both languages have the same strings', () => {
  expect(paths(restGerman)).toEqual(paths(rest));
  expect(de.keys.list.map(([keys]) => keys)).toEqual(en.keys.list.map(([keys]) => keys));
});

for (const strings of [en, de]) {
  test(`${strings.name}: every group, field and value of the report has a name`, () => {
    for (const group of catalogue.groups) {
      expect(strings.names.groups[group.id], group.id).toBeTruthy();
      for (const field of group.fields) {
        expect(strings.names.fields[field.id]?.label, field.id).toBeTruthy();
        expect(strings.names.fields[field.id]?.doc, field.id).toBeTruthy();
      }
    }
  });
}

test('German names every value itself', () => {
  const unnamed = catalogue.groups.flatMap((group) =>
    group.fields.flatMap((field) =>
      (field.values ?? []).filter((id) => !de.names.values[id] && !de.names.values[`${field.id}.${id}`]).map((id) => `${field.id}.${id}`),
    ),
  );
  expect(unnamed).toEqual([]);
  expect(valueName(de.names, 'work_model', 'onsite')).toBe('Vor Ort');
});
