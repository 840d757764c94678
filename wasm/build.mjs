// Makes dist/: the entries and the command bundled from src/, and beside them the engine, the inlined engine and the schema.
import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const engine = path('../build/wasm/wasm/loader.wasm');
const loader = path('../build/wasm/wasm/loader.js');

const common = { outdir: path('dist'), bundle: true, format: 'esm', target: 'es2022', minify: true, legalComments: 'external', logLevel: 'warning' };
/** The engine's own files stay beside the bundles; Emscripten's loader goes into them. */
const beside = {
  name: 'engine',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/engine\.js$|\.wasm(\?module)?$/ }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /\/loader\.js$/ }, () => ({ path: loader }));
    // The package hands over a compiled module, so the loader need not know where it runs, and what it would fetch with goes.
    // Terser finds what is never called then; esbuild does not look that far.
    onLoad({ filter: /\/loader\.js$/ }, async ({ path }) => {
      const nowhere = Object.fromEntries(['window', 'document', 'importScripts', 'process'].map((name) => [`@${name}`, 'undefined']));
      const { code } = await minify(await readFile(path, 'utf8'), { module: true, compress: { passes: 4, pure_getters: true, global_defs: nowhere } });
      return { contents: code };
    });
  },
};

/** What the command shares with the package lies beside it. */
const shared = {
  name: 'shared',
  setup({ onResolve }) {
    onResolve({ filter: /\/command\.js$/ }, () => ({ path: './command.js', external: true }));
  },
};

await build({
  ...common,
  entryPoints: ['index', 'node', 'workerd', 'edge', 'inline', 'worker', 'worker.node', 'worker-thread', 'worker-thread.node', 'element', 'command'].map((name) =>
    path(`src/${name}.ts`),
  ),
  // Chunks lie beside the entries, so that addresses relative to import.meta.url hold in both.
  splitting: true,
  chunkNames: 'shared-[hash]',
  external: ['node:*'],
  plugins: [beside],
});
await build({
  ...common,
  entryPoints: { cli: path('src/cli/main.ts') },
  platform: 'node',
  target: 'node20',
  loader: { '.txt': 'text' },
  // Papa Parse asks for its streams with require.
  banner: { js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
  plugins: [shared],
});

// LZMA makes the engine an eighth smaller than gzip does; what unpacks it takes a sixth of what is gained.
const lzma = ['--format=xz', '--check=crc32', '--lzma2=preset=9e,lc=4,lp=0,pb=0', '--stdout', engine];
const packed = execFileSync('xz', lzma, { maxBuffer: 2 ** 24 }).toString('base64');
const schema = JSON.parse(await readFile(path('../schema/report.schema.json'), 'utf8'));
await Promise.all([
  copyFile(engine, path('dist/fineprint.wasm')),
  ...['LICENSE', 'NOTICES.txt'].map((name) => copyFile(path(`../${name}`), path(name))),
  writeFile(path('dist/schema.json'), `${JSON.stringify(schema)}\n`),
  writeFile(path('dist/engine.js'), `export default '${packed}';\n`),
]);

// Declarations that no entry leads to.
const inner = ['beside.node', 'command', 'fineprint', 'load', 'worker-thread.node'];
await Promise.all(inner.map((name) => rm(path(`dist/${name}.d.ts`))));

// The manual page is made from --help, as that of the native command; it takes the command's name from its file.
const folder = await mkdtemp(join(tmpdir(), 'fineprint-'));
await chmod(path('dist/cli.js'), 0o755);
await symlink(path('dist/cli.js'), join(folder, 'fineprint'));
const description = 'Reads job postings and says what they state';
execFileSync('help2man', ['--no-info', `--name=${description}`, `--output=${path('dist/fineprint.1')}`, join(folder, 'fineprint')]);
await rm(folder, { recursive: true });
