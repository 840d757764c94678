// Builds and runs a small program against the library in the three ways that it promises: find_package, pkg-config and
// add_subdirectory.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { root, run } from './run.mjs';

const consumer = `${root}tests/consumer`;
const build = `${root}build/consumer`;
const prefix = `${build}/prefix`;

function buildWithCMake(name, option) {
  run('cmake', '-G', 'Ninja', '-S', consumer, '-B', `${build}/${name}`, '-DCMAKE_BUILD_TYPE=Release', '-DCMAKE_CXX_COMPILER_LAUNCHER=ccache', option);
  run('cmake', '--build', `${build}/${name}`);
  run(`${build}/${name}/consumer`);
}

rmSync(prefix, { recursive: true, force: true });
run('cmake', '--install', `${root}build/native`, '--prefix', prefix);
run('test', '-s', `${prefix}/share/man/man1/fineprint.1`);
buildWithCMake('find_package', `-DCMAKE_PREFIX_PATH=${prefix}`);
buildWithCMake('add_subdirectory', `-DFINEPRINT_SOURCES=${root}`);

process.env.PKG_CONFIG_PATH = `${prefix}/lib/pkgconfig:${prefix}/lib/x86_64-linux-gnu/pkgconfig`;
const flags = execFileSync('pkg-config', ['--cflags', '--libs', 'fineprint'], { encoding: 'utf8' }).trim().split(/\s+/);
run('g++', '-std=c++20', `${consumer}/main.cpp`, '-o', `${build}/pkg_config`, ...flags);
run(`${build}/pkg_config`);
