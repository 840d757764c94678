import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Puts beside the page what the engine is made of; Vite lists the libraries of the scripts itself (`build.license`). */
export function notices(): Plugin {
  return {
    name: 'fineprint-notices',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'NOTICES.txt', source: readFileSync(new URL('../../NOTICES.txt', import.meta.url)) });
    },
  };
}
