import { createHash } from 'node:crypto';
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

export const afterCharset = (html: string, text: string) => html.replace(/<meta charset="[^"]*"\s*\/?>/i, (found) => `${found}\n    ${text}`);

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

export const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy of the one-file page: its own scripts and style by hash, and no connection at all. */
export const singlePolicy = (scripts: string[], style: string) =>
  meta(
    write({
      ...common,
      'script-src': `${scripts.join(' ')} 'wasm-unsafe-eval'`,
      'style-src': style,
      'connect-src': "'none'",
      'worker-src': 'blob:',
    }),
  );

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
