import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const common = {
  'default-src': "'none'",
  'img-src': "'self' data:",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const write = (rules: Record<string, string>) =>
  Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** The policy of the site. The engine is WebAssembly, which needs 'wasm-unsafe-eval' and nothing more. */
export const sitePolicy = write({
  ...common,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
});

/** As a header the policy can also say who may frame the page; a meta element cannot. */
export const siteHeader = `${sitePolicy}; frame-ancestors 'none'`;

const meta = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

const afterCharset = (html: string, text: string) => html.replace(/<meta charset="[^"]*"\s*\/?>/i, (found) => `${found}\n    ${text}`);

/** Writes the policy into index.html, and beside it the file that static hosts read headers from. */
export function siteCsp(): Plugin {
  return {
    name: 'fineprint-site-csp',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => afterCharset(html, meta(sitePolicy)) },
    generateBundle() {
      const source = `/*\n  Content-Security-Policy: ${siteHeader}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n`;
      this.emitFile({ type: 'asset', fileName: '_headers', source });
    },
  };
}

const hashes = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map((found) => `'sha256-${createHash('sha256').update(found[1] ?? '').digest('base64')}'`).join(' ');

/** The page's icon stands in the page; the sizes that a home screen asks for are of no use to a file. */
function withOwnIcon(html: string): string {
  const icon = readFileSync(new URL('../public/icon.svg', import.meta.url)).toString('base64');
  return html.replace(/\s*<link rel="apple-touch-icon"[^>]*>/, '').replace('href="icon.svg"', `href="data:image/svg+xml;base64,${icon}"`);
}

/** The policy of the one-file page: its own inline script and style by hash, and no connection at all. */
export function singleCsp(): Plugin {
  return {
    name: 'fineprint-single-csp',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post', // after everything has been inlined
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const html = withOwnIcon(String(file.source));
          const policy = write({
            ...common,
            'script-src': `${hashes(html, /<script\b[^>]*>([\s\S]*?)<\/script>/g)} 'wasm-unsafe-eval'`,
            'style-src': hashes(html, /<style\b[^>]*>([\s\S]*?)<\/style>/g),
            'connect-src': "'none'",
            'worker-src': 'blob:',
          });
          file.source = afterCharset(html, meta(policy));
          file.fileName = 'fineprint.html';
        }
      },
    },
  };
}

/**
 * The package can fetch the engine from beside itself. In the one-file page nothing stands beside it, and bundling that
 * address would put the engine into the page twice more.
 */
export function noEngineBeside(): Plugin {
  return {
    name: 'fineprint-no-engine-beside',
    enforce: 'pre',
    transform: (code) => (code.includes('fineprint.wasm') ? code.replace(/new URL\((['"])\.\/fineprint\.wasm\1,\s*import\.meta\.url\)/g, "''") : null),
  };
}

/** The package's element would start a worker of its own; on this page it asks the one that is there. */
export function ownEngine(engine: string): Plugin {
  return {
    name: 'fineprint-own-engine',
    enforce: 'pre',
    resolveId: (source, importer) => (source === './worker.js' && importer?.endsWith('/element.js') ? engine : null),
  };
}
