// Serves a folder under a strict policy and runs its page in Chromium.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { chromium } from '@playwright/test';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json' };
export const strictPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; style-src 'self'; base-uri 'none'";

export async function serve(folder, policy = strictPolicy) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = `${folder}${pathname === '/' ? '/index.html' : decodeURIComponent(pathname)}`;
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': policy });
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** What the page at `url` puts into `globalThis.result`; fails with the page's first error, unless such are `expected`. */
export async function resultOf(url, { expected = false } = {}) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const failed = new Promise((_, reject) => {
      page.on('pageerror', reject);
      page.on('console', (line) => !expected && line.type() === 'error' && !line.location().url.endsWith('favicon.ico') && reject(new Error(`${line.text()} ${line.location().url}`)));
    });
    failed.catch(() => undefined);
    await page.goto(url);
    const result = page.waitForFunction(() => globalThis.result, undefined, { timeout: 20_000 }).then((handle) => handle.jsonValue());
    return await Promise.race([result, failed]);
  } finally {
    await browser.close();
  }
}
