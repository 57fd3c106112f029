/** `secret set`: puts a secret into the encrypted store; the value comes from a prompt or stdin, never from the command line. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { resolve } from 'node:path';
import { listSecrets, setSecret } from '../guard/secrets.js';
import { commandOf, fail, print, printJson, say, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from '../exit.js';

const command: CommandLeaf = {
  register(program) {
    const secret = program.command('secret').description('the encrypted secret store in the data directory');
    commandOf(secret, 'set <name>', 'store a secret read from a prompt or stdin').action(async (name: string, options: CommonOptions) => {
      if (!/^[A-Za-z0-9_.-]{1,64}$/.test(name)) fail(EXIT.usage, `secret name “${name}”: use letters, digits, _ . - (at most 64)`);
      const value = process.stdin.isTTY ? await promptHidden(`value of ${name}: `) : await readStdin();
      if (value === '') fail(EXIT.usage, `no value given for ${name}; type it at the prompt, or pipe it: printf %s "…" | linchpin secret set ${name}`);
      await setSecret(resolve(options.data), name, value);
      if (options.json) printJson({ name, stored: true });
      else say(`stored; use it as \${secret:${name}}`);
    });
    commandOf(secret, 'list', 'list the names of stored secrets').action(async (options: CommonOptions) => {
      const names = await listSecrets(resolve(options.data));
      if (options.json) printJson(names);
      else if (names.length > 0) print(names.join('\n'));
    });
  },
};
export default command;

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8').replace(/\r?\n$/, '');
}

/** What is typed is not shown. */
async function promptHidden(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(question);
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
