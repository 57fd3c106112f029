/** `purge`: everything of one site removed from the database, for good. */
import type { House } from '../house.js';
import { nearest } from '../site/nearest.js';
import { listSites, purgeSite, type SiteRow } from '../store/sites.js';
import { commandOf, fail, inHouse, print, printJson, say, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from '../exit.js';

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'purge', 'remove everything of a site from the database, for good')
      .requiredOption('--site <site>', 'the site: its name, “client/site”, or its id')
      .action(async (options: CommonOptions & { site: string }, self) => {
        const { site, removed } = await inHouse(self, async (house) => {
          const site = chosen(await listSites(house.database), options.site);
          const removed = await purgeSite(house.database, site.id);
          if (!removed) fail(EXIT.failed, `a sweep of ${shown(site)} runs; nothing was removed. Stop it first (a file ${house.dataDir}/stop stops all sending)`);
          await vacuum(house);
          return { site, removed };
        });
        const rows = Object.entries(removed).filter(([, count]) => count > 0);
        if (options.json) return printJson({ site, removed: Object.fromEntries(rows) });
        print(rows.map(([table, count]) => `${table} ${count}`).join('\n'));
        say(`removed all of ${shown(site)}; kept: the site file, the secret store and log files, which belong to this machine`);
      });
  },
};
export default command;

function chosen(sites: readonly SiteRow[], wanted: string): SiteRow {
  const found = sites.filter((site) => site.id === wanted || site.name === wanted || `${site.client}/${site.name}` === wanted);
  if (found.length === 1) return found[0]!;
  if (found.length > 1) fail(EXIT.usage, `“${wanted}” is the name of ${found.length} sites; say which: ${found.map((site) => `--site “${site.client}/${site.name}”`).join(' or ')}`);
  if (sites.length === 0) fail(EXIT.usage, 'this database holds no site; nothing was removed');
  const near = nearest(wanted, sites.map(({ name }) => name));
  return fail(EXIT.usage, `there is no site “${wanted}”${near === null ? '' : ` (did you mean “${near}”?)`}; there are: ${sites.map(shown).join(', ')}`);
}
function shown({ client, name }: SiteRow): string {
  return `${client}/${name}`;
}

/** Deleted rows stay in Postgres' files until it tidies up. */
async function vacuum({ database }: House): Promise<void> {
  await database.query('vacuum');
}
