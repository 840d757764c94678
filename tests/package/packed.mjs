// The package as npm would publish it, unpacked where the fixtures find it as any project would.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { root } from '../../scripts/run.mjs';

export const home = `${root}build/package`;
export const fixtures = `${root}tests/package/fixtures`;
const modules = `${home}/node_modules`;

const quietly = (program, args, cwd) => execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

function installConsumers() {
  const lock = readFileSync(`${root}tests/package/package-lock.json`, 'utf8');
  const stamp = `${home}/installed.json`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  for (const file of ['package.json', 'package-lock.json']) cpSync(`${root}tests/package/${file}`, `${home}/${file}`);
  quietly('npm', ['ci', '--no-audit', '--no-fund'], home);
  writeFileSync(stamp, lock);
}

/** Packs, installs what the fixtures need, unpacks; gives what npm says of the tarball. */
export function unpack() {
  mkdirSync(home, { recursive: true });
  installConsumers();
  const [pack] = JSON.parse(quietly('npm', ['pack', '--json', '--pack-destination', home], `${root}wasm`));
  rmSync(`${modules}/fineprint`, { recursive: true, force: true });
  mkdirSync(`${modules}/fineprint`, { recursive: true });
  quietly('tar', ['-xzf', `${home}/${pack.filename}`, '-C', `${modules}/fineprint`, '--strip-components=1'], home);
  rmSync(`${home}/fixtures`, { recursive: true, force: true });
  cpSync(fixtures, `${home}/fixtures`, { recursive: true });
  return { ...pack, tarball: `${home}/${pack.filename}`, folder: `${modules}/fineprint` };
}
