/** `token`: makes, lists and revokes API tokens. */
import { InvalidArgumentError } from 'commander';
import { createToken, listTokens, revokeToken } from '../store/tokens.js';
import { expiryOf, SCOPES } from '../daemon/tokens.js';
import { commandOf, fail, inHouse, print, printJson, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from '../exit.js';
import { textTable } from './bricks/text-table.js';

const command: CommandLeaf = {
  register(program) {
    const token = program.command('token').description('tokens for the HTTP API');
    commandOf(token, 'create', 'make a token; it is shown once')
      .requiredOption('--name <name>', 'what it is for')
      .requiredOption('--scope <scope...>', `one or more of ${SCOPES.join(', ')}`)
      .option('--expires <when>', 'how long it lives (90d, 12h, 1s) or a date', '90d')
      .action(async (options: CommonOptions & { name: string; scope: string[]; expires: string }, self) => {
        const scopes = [...new Set(options.scope.flatMap((text) => text.split(',')).map((text) => text.trim()).filter(Boolean))].sort();
        const unknown = scopes.find((scope) => !SCOPES.includes(scope));
        if (unknown !== undefined || scopes.length === 0) throw new InvalidArgumentError(`scope “${unknown ?? ''}” is unknown; there are ${SCOPES.join(', ')}`);
        const now = new Date();
        const expiresAt = expiryOf(options.expires, now);
        if (expiresAt === null) throw new InvalidArgumentError(`--expires ${options.expires}: write 90d, 12h, 30m, 1s, or a date such as 2027-06-30`);
        const made = await inHouse(self, (house) => createToken(house.database, house.siteId, { name: options.name, scopes, at: now.toISOString(), expiresAt }));
        if (options.json) printJson({ id: made.id, token: made.token, scopes: made.scopes, expiresAt: made.expiresAt });
        else print(made.token);
      });
    commandOf(token, 'list', 'list tokens; their text is not kept').action(async (options: CommonOptions, self) => {
      const tokens = await inHouse(self, (house) => listTokens(house.database, house.siteId));
      if (options.json) printJson(tokens);
      else print(textTable(['ID', 'NAME', 'SCOPES', 'EXPIRES', 'REVOKED'], tokens.map((t) => [t.id, t.name, t.scopes.join(','), t.expiresAt, t.revokedAt])));
    });
    commandOf(token, 'revoke <id>', 'end a token at once').action(async (id: string, options: CommonOptions, self) => {
      const done = await inHouse(self, (house) => revokeToken(house.database, house.siteId, id, new Date().toISOString()));
      if (!done) fail(EXIT.failed, `there is no token ${id}; \`linchpin token list\` lists them`);
      if (options.json) printJson({ id, revoked: true });
    });
  },
};
export default command;
