import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { noEngineBeside, ownEngine, siteCsp, siteHeader } from './vite/csp.ts';
import { notices } from './vite/notices.ts';
import { packSingle } from './vite/single.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const pwa = () =>
  VitePWA({
    registerType: 'autoUpdate',
    injectRegister: false,
    manifest: {
      name: 'Fineprint',
      short_name: 'Fineprint',
      description: 'Reads a job posting and says what it states, what follows, and why. Offline and private.',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#ebe7de',
      theme_color: '#ebe7de',
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-mask.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,wasm,svg,png}', 'NOTICES.txt', 'licenses.md'],
      inlineWorkboxRuntime: true,
      cleanupOutdatedCaches: true,
      sourcemap: false,
    },
  });

/** `vite build` makes the site in dist/; `vite build --mode single` makes the one file that opens from a disk. */
export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    base: './',
    plugins: [svelte(), ownEngine(here('./src/engine/element.ts')), ...(single ? [noEngineBeside(), viteSingleFile({ removeViteModuleLoader: true }), packSingle()] : [siteCsp(), notices(), pwa()])],
    resolve: { alias: { '#host': here(single ? './src/engine/host.single.ts' : './src/engine/host.site.ts') } },
    define: { __SINGLE__: JSON.stringify(single) },
    publicDir: single ? false : 'public',
    worker: { format: single ? 'iife' : 'es', plugins: () => (single ? [noEngineBeside()] : []) },
    build: {
      target: 'es2022',
      license: single ? false : { fileName: 'licenses.md' },
      outDir: single ? 'dist-single' : 'dist',
      emptyOutDir: true,
      reportCompressedSize: false,
      modulePreload: { polyfill: false }, // a browser without it loads the same, a little later
      assetsInlineLimit: single ? Number.MAX_SAFE_INTEGER : 0,
    },
    preview: { headers: { 'Content-Security-Policy': siteHeader, 'X-Content-Type-Options': 'nosniff' } },
  };
});
