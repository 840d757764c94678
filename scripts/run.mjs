// What the scripts share: where the project is, and how they run a command.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const command = `${root}build/native/fineprint`;

/** Runs a command in the project's folder, showing its output; ends the script where it fails. */
export function run(program, ...args) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (error || status !== 0) {
    console.error(`${[program, ...args].join(' ')}: ${error?.message ?? `exit code ${status}`}`);
    process.exit(status || 1);
  }
}

/** Runs a command, showing its output as it comes; gives the exit code and the output. */
export function watch(program, ...args) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [from, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
      from.setEncoding('utf8').on('data', (text) => {
        output += text;
        to.write(text);
      });
    }
    child.on('error', (error) => done({ code: 1, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** What the native command prints for `input`. */
export function fineprint(args, input = '') {
  const { status, stdout, stderr, error } = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (error) throw new Error(`${command}: ${error.message}; build it with: npm run build:native`);
  if (stderr) process.stderr.write(stderr);
  return { status, stdout };
}
