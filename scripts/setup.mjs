// Puts in place what the project is built with: Debian's packages where one is missing, then the npm packages.
// Says what it does before it does it; where it may not install, says what to install. Quick when all is there.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { root, run } from './run.mjs';

const needed = [
  { package: 'g++', program: 'g++', for: 'the native build' },
  { package: 'clang-14', program: 'clang++-14', for: 'the fuzzers and the sanitizers' },
  { package: 'libclang-rt-14-dev', file: '/usr/lib/llvm-14/lib/clang/14.0.6/include/fuzzer/FuzzedDataProvider.h', for: 'the same' },
  { package: 'cmake', program: 'cmake', for: 'both builds' },
  { package: 'ninja-build', program: 'ninja', for: 'both builds' },
  { package: 'ccache', program: 'ccache', for: 'quick rebuilds' },
  { package: 'emscripten', program: 'em++', for: 'the WebAssembly build' },
  { package: 'libboost1.81-dev', file: '/usr/include/boost/regex.hpp', for: 'patterns (Boost.Regex, header only)' },
  { package: 'rapidjson-dev', file: '/usr/include/rapidjson/reader.h', for: 'JSON in the engine' },
  { package: 'nlohmann-json3-dev', file: '/usr/include/nlohmann/json.hpp', for: 'JSON in tests and benchmarks' },
  { package: 'libcli11-dev', file: '/usr/include/CLI/CLI.hpp', for: "the command's arguments" },
  { package: 'libcsv-dev', file: '/usr/include/csv.h', for: 'CSV in the command' },
  { package: 'help2man', program: 'help2man', for: "the command's manual page" },
  { package: 'xz-utils', program: 'xz', for: 'packing the inlined engine' },
  { package: 'catch2', file: '/usr/include/catch2/catch.hpp', for: 'the tests' },
  { package: 'pkg-config', program: 'pkg-config', for: 'the test of the installed library' },
  { package: 'python3', program: 'python3', for: 'npm run score' },
  { package: 'clang-format', program: 'clang-format', for: 'the check of the C++ format' },
  { package: 'clang-tidy', program: 'run-clang-tidy', for: 'npm run lint' },
  { package: 'cppcheck', program: 'cppcheck', for: 'npm run lint' },
  { package: 'parallel', program: 'parallel', for: 'the recipes of docs/scale.md' },
  { package: 'chromium-headless-shell', program: 'chromium-headless-shell', for: "the page's tests" },
];

function onPath(program) {
  return process.env.PATH.split(':').some((folder) => {
    try {
      accessSync(`${folder}/${program}`, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function installSystemPackages() {
  const missing = needed.filter(({ program, file }) => (program ? !onPath(program) : !existsSync(file)));
  if (missing.length === 0) return;

  const names = missing.map((item) => item.package);
  const install = ['apt-get', 'install', '--yes', '--no-install-recommends', ...names];
  console.log('Fineprint is built and tested with these programs, which are not here yet:');
  for (const item of missing) console.log(`  ${item.package.padEnd(20)} ${item.for}`);

  const isRoot = process.getuid?.() === 0;
  const prefix = isRoot ? [] : ['sudo', '--non-interactive'];
  const allowed = onPath('apt-get') && (isRoot || spawnSync('sudo', ['--non-interactive', 'true']).status === 0);
  if (!allowed) {
    const how = onPath('apt-get') ? `  sudo apt-get update\n  sudo ${install.join(' ')}` : `  ${names.join(' ')}  (Debian's names)`;
    console.error(`This user may not install them. Install, then run this again:\n\n${how}\n`);
    process.exit(1);
  }
  console.log(`Installing them: ${install.join(' ')}\n`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  const [update, ...updateArgs] = [...prefix, 'apt-get', 'update'];
  const [program, ...args] = [...prefix, ...install];
  run(update, ...updateArgs);
  run(program, ...args);
}

function installNpmPackages() {
  const lock = `${root}package-lock.json`;
  const installed = `${root}node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the npm packages of package-lock.json: npm ci\n');
  run('npm', 'ci');
}

installSystemPackages();
installNpmPackages();
