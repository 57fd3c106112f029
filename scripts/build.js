/** `npm run build`: what the commands run from, with the stamp that tells them that it is fresh. The user that runs the daemon may be one that can write to none of it. */
import { build } from './set-up.js';

try {
  build();
  const { findBinaries } = await import('../dist/src/store/binaries.js');
  await findBinaries();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
