/** `webhook`: the key with which receivers check what they are told. */
import { resolve } from 'node:path';
import { webhookSecret } from '../daemon/webhooks.js';
import { commandOf, print, printJson, type CommandLeaf, type CommonOptions } from './bricks/command.js';

const command: CommandLeaf = {
  register(program) {
    const webhook = program.command('webhook').description('signed messages to the addresses under webhooks: in the site file');
    commandOf(webhook, 'secret', 'print the key that receivers check signatures with (Standard Webhooks); made where there is none').action(async (options: CommonOptions) => {
      const secret = await webhookSecret(resolve(options.data));
      if (options.json) printJson({ secret });
      else print(secret);
    });
  },
};
export default command;
