/** The engine's bytes, gzipped, in base64: a string that the build writes. */
declare const engine: string;
export default engine;
