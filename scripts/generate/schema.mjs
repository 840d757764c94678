// schema/report.schema.json: the report as JSON Schema 2020-12.
import { fieldsOf, isArray, pathOf } from './model.mjs';

const notMentioned = 'not_mentioned';
const ids = (values) => values.map(({ id }) => id);
const ref = (name) => ({ $ref: `#/$defs/${name}` });
const closed = (properties, required = Object.keys(properties), rest = {}) =>
  ({ type: 'object', ...rest, properties, required, additionalProperties: false });
const listOf = (items, rest = {}) => ({ type: 'array', items, ...rest });

/** One item of an array field, or the value of any other. */
function single({ kind, values, pattern }) {
  switch (kind) {
    case 'enum': return { enum: [...ids(values), notMentioned] };
    case 'code': return values.length > 0 ? { enum: [...ids(values), null] } : { type: ['string', 'null'], pattern };
    case 'number': return { type: ['number', 'null'] };
    case 'boolean': return { type: 'boolean' };
    case 'maybe': return { type: ['boolean', 'null'] };
    case 'text': return { type: ['string', 'null'], minLength: 1 };
    case 'set': return values.length > 0 ? { enum: ids(values) } : { type: 'string', pattern };
    case 'names': return { type: 'string', minLength: 1 };
    case 'pay_ranges': return ref('pay_range');
    case 'alternatives': return listOf({ type: 'string', minLength: 1 }, { minItems: 2 });
    default: throw new Error(`no schema for the kind "${kind}"`);
  }
}

/** The keys that hold an undefined are dropped by JSON.stringify. */
function record(field) {
  const array = isArray(field.kind);
  const one = single(field);
  const inference = field.group.stage === 'inference';
  const properties = {
    value: array ? listOf(one, { uniqueItems: true }) : one,
    confidence: ref('confidence'),
    evidence: ref('evidence'),
    source: ref(inference ? 'inference_source' : 'extraction_source'),
    spans: ref('spans'),
    ...(array && {
      items: listOf(closed({
        value: one, confidence: ref('confidence'), spans: ref('spans'),
        cue: { type: ['string', 'null'], description: 'The words that set the strength.' },
      })),
    }),
    ...(inference && { derived_from: ref('derived_from') }),
    reasons: ref('reasons'),
  };
  const required = Object.keys(properties).filter((key) => key !== 'reasons');
  return closed(properties, required, { title: field.label, description: field.doc });
}

const groupOf = (group) => closed(Object.fromEntries(group.fields.map((field) => [field.id, record(field)])), undefined,
  { title: group.label, description: group.doc });

function definitions(groups) {
  const paths = fieldsOf(groups).filter(({ group }) => group.stage !== 'inference').map(pathOf);
  const span = closed({
    start: { type: 'integer', minimum: 0 },
    end: { type: 'integer', minimum: 0 },
    part: { enum: ['title', 'company', 'location'] },
  }, ['start', 'end'], {
    description: 'Half-open, in UTF-16 code units of the input unless asked otherwise; of the part that is named, or of ' +
      'the pasted text or description.',
  });
  return {
    confidence: { type: 'number', minimum: 0, maximum: 1, description: 'The probability that the value is right.' },
    evidence: { type: 'string', minLength: 1, description: 'One sentence for a person.' },
    extraction_source: { enum: ['stated', notMentioned] },
    inference_source: { enum: ['pass1_derived', 'inferred', 'combined'] },
    span,
    spans: listOf(ref('span')),
    derived_from: listOf({ enum: paths },
      { uniqueItems: true, description: 'The fields of pass 1 that were used, as "group.field".' }),
    reasons: listOf(closed({
      rule: { type: 'string', pattern: '^[a-z0-9_]+/[a-z0-9_]+$', description: 'A stable id.' },
      about: { description: 'The value, or the item of an array, that the rule speaks about.' },
      weight: { type: 'number', description: 'Log-odds; below 0 the rule speaks against.' },
      spans: ref('spans'),
      because: { type: 'string', minLength: 1 },
    }), { description: 'Every rule that spoke for or against; left out where only evidence was asked for.' }),
    pay_range: closed({
      min: { type: ['number', 'null'] },
      max: { type: ['number', 'null'] },
      currency: { type: ['string', 'null'], pattern: '^[A-Z]{3}$' },
      period: { enum: ['yearly', 'monthly', 'weekly', 'daily', 'hourly', null] },
      kind: { enum: ['base', 'ote', 'bonus', 'rate', 'stipend'] },
      place: { type: ['string', 'null'], minLength: 1 },
    }),
    notice: closed({
      kind: { enum: ['conflict', 'text_cut', 'bad_utf8', 'match_gave_up', 'not_a_posting'] },
      fields: listOf({ enum: fieldsOf(groups).map(pathOf) }),
      message: { type: 'string', minLength: 1 },
      spans: ref('spans'),
    }),
  };
}

export function schemaFile(groups) {
  const stage = (name) => closed(Object.fromEntries(groups.filter((group) => group.stage === name)
    .map((group) => [group.name, groupOf(group)])));
  const count = { type: 'integer', minimum: 0 };
  const properties = {
    id: { type: 'string', description: 'The id that came with the posting.' },
    schema_version: { const: '1.0' },
    engine: closed({ name: { const: 'fineprint' }, version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' } }),
    posting: groupOf(groups.find(({ stage: own }) => own === 'posting')),
    extraction: stage('extraction'),
    inference: stage('inference'),
    notices: listOf(ref('notice')),
    metadata: closed({
      language: { type: ['string', 'null'], description: 'ISO 639-1 code of the language of the posting.' },
      fields_found: count,
      fields_not_mentioned: count,
      average_confidence: { ...ref('confidence'), description: 'Over the fields that were found.' },
    }),
  };
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:fineprint:report:1.0',
    $comment: 'Generated by scripts/generate.mjs; do not edit.',
    title: 'Fineprint report',
    description: 'What a job posting states, what that implies, and why.',
    ...closed(properties, Object.keys(properties).filter((key) => key !== 'id')),
    $defs: definitions(groups),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
