// The engine in headless Chromium, as a page loads it.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';

const dist = new URL('../wasm/dist/', import.meta.url);
const types = { js: 'text/javascript', wasm: 'application/wasm' };

function serve(request, response) {
  const name = request.url.slice(1);
  if (!/^[\w-]+\.(js|wasm)$/.test(name)) return response.setHeader('Content-Type', 'text/html').end('<!doctype html>');
  return response.setHeader('Content-Type', types[name.split('.')[1]]).end(readFileSync(new URL(name, dist)));
}

/** Runs in the page. */
async function time(texts) {
  const start = performance.now();
  const { loadFineprint } = await import('/index.js');
  const engine = await loadFineprint();
  const postings = texts.map((text) => JSON.parse(text)).map(({ title, company, location, description }) => ({ title, company, location, description }));
  engine.analyzeRaw(postings[0]);
  const cold = performance.now() - start;
  // The page's clock is coarse: whole rounds tell the pace, single postings only their spread.
  const each = [];
  let best = Infinity;
  for (let round = 0; round < 3; round += 1) {
    const from = performance.now();
    for (const posting of postings) {
      const one = performance.now();
      engine.analyzeRaw(posting);
      each.push(performance.now() - one);
    }
    best = Math.min(best, performance.now() - from);
  }
  each.sort((a, b) => a - b);
  const bytes = postings.reduce((sum, posting) => sum + new Blob(Object.values(posting).map((part) => part ?? '')).size, 0);
  return {
    mb_per_second: bytes / 1e3 / best,
    postings_per_second: (postings.length * 1e3) / best,
    p50_ms: each[each.length >> 1],
    p99_ms: each[Math.floor(each.length * 0.99)],
    first_report_ms: cold,
  };
}

/** Times the engine over `postings` (NDJSON) in a page of its own. */
export async function inChromium(postings) {
  const server = createServer(serve).listen(0, '127.0.0.1');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return await page.evaluate(time, postings.split('\n').filter(Boolean));
  } finally {
    await browser.close();
    server.close();
  }
}
