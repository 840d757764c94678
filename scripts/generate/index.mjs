// From the data of a project folder to the text of every generated file.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueFile, fieldsPage } from './catalogue.mjs';
import { calibrationFile, calibrationHeader, fieldsHeader, registryHeader } from './cpp_fields.mjs';
import { lexiconFiles } from './cpp_lexicon.mjs';
import { readJson } from './json.mjs';
import { readLexicons } from './lexicons.mjs';
import { readGroups } from './model.mjs';
import { schemaFile } from './schema.mjs';
import { typesFile } from './typescript.mjs';

const within = (folder, files) => [...files].map(([name, text]) => [`${folder}/${name}`, text]);

/** @returns {Map<string, string>} the files' names, from the project's root, and their texts */
export function generate(root) {
  const groups = readGroups(root);
  const lexicons = readLexicons(root, groups);
  const calibration = join(root, calibrationFile);
  const toy = join(root, 'tests/toy');  // the small vocabulary on which the stages are tested
  return new Map([
    ['core/generated/fields.hpp', fieldsHeader(groups)],
    ...within('core/generated', lexiconFiles(lexicons)),
    ['core/generated/registry.hpp', registryHeader(groups)],
    ['core/generated/calibration.hpp',
      calibrationHeader(groups, existsSync(calibration) ? readJson(calibration, calibrationFile) : null)],
    ['schema/report.schema.json', schemaFile(groups)],
    ['wasm/src/report.generated.ts', typesFile(groups)],
    ['docs/fields.md', fieldsPage(groups)],
    ['web/src/catalogue.generated.json', catalogueFile(groups)],
    ...(existsSync(toy) ? within('tests/toy/generated', lexiconFiles(readLexicons(toy, groups))) : []),
  ]);
}
