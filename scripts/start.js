/** `npm start`: sets up what is missing, then runs the daemon; without a site file it audits the demo office. */
import { buildIfStale, installDependencies, installPrograms, SWEEP_PROGRAMS } from './set-up.js';

try {
  installDependencies();
  buildIfStale();
  installPrograms(SWEEP_PROGRAMS);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const { main } = await import('../dist/src/cli.js');
process.exitCode = await main(['daemon', ...process.argv.slice(2)]);
