/** `npm run build`: what the commands run from, with the stamp that tells them that it is fresh. */
import { build } from './set-up.js';

try {
  build();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
