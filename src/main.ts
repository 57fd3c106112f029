/** The process: runs the command line and ends with its exit code. */
import { main } from './cli.js';

process.exitCode = await main(process.argv.slice(2));
