// What bounds the bars that are missed, told with the figures of the same run.
const n = (value) => Number(value.toPrecision(3));

/**
 * One sentence a bound: natively by the stages that nothing can do without, in WebAssembly by the floors beside it.
 * @param {{ native: object, node: { bare: object, wasm: object, cold_ms: number }, peers: object }} run as docs/speed.json keeps it
 * @returns {string[]}
 */
export function boundsOf({ native, node, peers }) {
  const pace = (stages) => native.engine.mb_per_second / stages.reduce((sum, name) => sum + native.stages[name], 0);
  const terms = pace(['match: terms, sentences, sections']);
  const report = pace(['report']);
  const asked = 15 * peers['wink-nlp'].mb_per_second;
  const pass = native.automaton_pass.mb_per_second;
  return [
    `Natively the terms, sentences and sections alone are found at ${n(terms)} MB/s and the report alone is written at ${n(report)}; ` +
      `both together would run at ${n(pace(['match: terms, sentences, sections', 'report']))} MB/s were there no rule at all. ` +
      'The rules are the rest, and no one of them is big: the table below is their profile.',
    `Fifteen times wink-nlp is ${n(asked)} MB/s, ${n((asked / pass) * 100)} % of one bare automaton pass compiled natively (${n(pass)} MB/s), ` +
      'before WebAssembly takes its share and before anything is read or written.',
    `A first report takes ${n(native.first_report_ms)} ms natively and ${n(node.cold_ms)} ms in Node: the engine is compiled function by ` +
      `function as the report reaches them, and what is not yet optimised runs slower. wink-nlp takes ${n(peers['wink-nlp'].first_report_ms)} ms.`,
    `Of the ${n(node.wasm.peak_mb - node.bare.peak_mb)} MB over bare Node ${n(node.wasm.engine_mb)} are the engine's own memory, vocabulary and ` +
      `patterns, and the rest is V8's: the code that it makes, and the reports not yet collected. wink-nlp takes ${n(peers['wink-nlp'].peak_mb - node.bare.peak_mb)}.`,
  ];
}
