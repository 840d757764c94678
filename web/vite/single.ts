import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import zopfli from '@gfx/zopfli';
import { build, type Plugin, type Rolldown } from 'vite';
import { encode } from '../src/single/packed.ts';
import { afterCharset, hashOf, singlePolicy } from './csp.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

function part(id: string, bytes: Uint8Array): string {
  return `<script type="text/plain" id="${id}" data-size="${bytes.length}">${encode(bytes)}</script>`;
}

/** As the package packs it. */
async function packedEngine(): Promise<Uint8Array> {
  const { default: packed } = (await import(path('../../wasm/dist/engine.js'))) as { default: string };
  return Buffer.from(packed, 'base64');
}

/** The script that unpacks the page. */
async function opener(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: { target: 'es2022', write: false, modulePreload: false, rolldownOptions: { input: path('../src/single/open.ts') } },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}

/** The page's icon stands in the page; the sizes that a home screen asks for are of no use to a file. */
function withOwnIcon(html: string): string {
  const icon = readFileSync(path('../public/icon.svg')).toString('base64');
  return html.replace(/\s*<link rel="apple-touch-icon"[^>]*>/, '').replace('href="icon.svg"', `href="data:image/svg+xml;base64,${icon}"`);
}

/** Takes the one element that `pattern` finds out of the page, and gives its text. */
function takeOut(page: { html: string }, pattern: RegExp): string {
  const found = [...page.html.matchAll(pattern)];
  if (found.length !== 1) throw new Error(`${found.length} elements look like ${pattern.source}`);
  page.html = page.html.replace(pattern, '');
  return found[0]?.[1] ?? '';
}

/** Packs style, code and engine of the one-file page, and writes its policy: no connection at all. */
export function packSingle(): Plugin {
  return {
    name: 'fineprint-pack-single',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post', // after everything has been inlined
      async handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const page = { html: withOwnIcon(String(file.source)) };
          const code = takeOut(page, /\s*<script\b[^>]*>([\s\S]*?)<\/script>/g);
          const style = takeOut(page, /\s*<style\b[^>]*>([\s\S]*?)<\/style>/g);
          const open = await opener();
          const parts = [
            part('page', await zopfli.gzipAsync(Buffer.from(JSON.stringify([style, code])), { numiterations: 5 })),
            part('engine', await packedEngine()),
            `<script type="module">${open}</script>`,
          ].join('\n');
          const html = page.html.replace('</body>', () => `${parts}\n</body>`);
          file.source = afterCharset(html, singlePolicy([open, code].map(hashOf), hashOf(style)));
          file.fileName = 'fineprint.html';
        }
      },
    },
  };
}
