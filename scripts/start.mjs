// Sets up, builds all, shows a report in the terminal, then serves the page. With --once it stops after the report.
import './setup.mjs';
import { command, root, run } from './run.mjs';

const sample = `${root}tests/fixtures/uk_analytics_engineer.txt`;

run('npm', 'run', 'build');
console.log(`\nThe report on tests/fixtures/uk_analytics_engineer.txt:`);
run(command, sample);
if (!process.argv.includes('--once')) {
  console.log('\nThe page, until you press Ctrl+C:\n');
  run('npm', 'run', 'preview', '--workspace=web');
}
