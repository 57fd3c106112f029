/** `daemon`: sweeps by the schedule, watches in between, and answers over HTTP; without a site file it audits the demo office. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { createLog, startDaemon, type Daemon } from '../daemon/daemon.js';
import { openHouse, type House } from '../house.js';
import { createToken, listTokens } from '../store/tokens.js';
import { commandOf, print, printJson, say, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { tellingTo } from './bricks/progress.js';
import { stopSignal } from './bricks/stop-signal.js';

const DEMO_SCOPES = ['accept:write', 'evidence:read', 'inventory:read', 'report:read', 'sweep:run'];
const DEMO_TOKEN_DAYS = 90;

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'daemon', 'sweep by the schedule and answer over HTTP; without a site file: audit the demo office')
      .option('--port <number>', 'answer on this port, whatever the site file says', portOf)
      .action(async (options: CommonOptions & { port?: number }, self) => {
        const stopped = stopSignal();
        const configGiven = self.getOptionValueSource('config') === 'cli';
        const isDemo = !configGiven && !existsSync(options.config);
        const demo = isDemo ? await startDemo(options.data) : null;
        try {
          const house = await openHouse({ config: demo?.siteFile ?? options.config, configGiven: isDemo || configGiven, data: options.data });
          try {
            const daemon = await startDaemon(house, { port: options.port, log: createLog(isDemo ? 'warn' : 'info') });
            try {
              if (isDemo) await Promise.race([sweepOnce(daemon), stopped.signal]);
              if (stopped.now() === null) await tellAddress(house, daemon, isDemo, options.json === true);
              await stopped.signal;
            } finally {
              await daemon.stop('the daemon was told to end');
            }
          } finally {
            await house.close();
          }
        } finally {
          await demo?.close();
          stopped.done();
        }
      });
  },
};
export default command;

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('a port is a number from 1 to 65535');
  return port;
}

async function startDemo(data: string): Promise<{ readonly siteFile: string; close(): Promise<void> }> {
  say(`no site file (linchpin.yaml): starting the demo office; \`linchpin init\` writes a site file of your own. Other commands see the demo with --config ${join(data, 'demo', 'linchpin.yaml')}`);
  const demo = await import('../../demo/start.js');
  return demo.startDemo(data);
}

/** The demo's sweep, with how far it is. */
async function sweepOnce({ sweeping }: Daemon): Promise<void> {
  const begun = await sweeping.start({ label: 'demo', atClosedWindow: 'refuse' });
  const id = 'running' in begun ? begun.running : begun.id;
  const telling = tellingTo(process.stderr);
  for await (const step of sweeping.progress(id, new AbortController().signal)) telling.tell(step);
  telling.end();
  if (!('running' in begun)) await begun.over;
}

async function tellAddress(house: House, { address }: Daemon, isDemo: boolean, json: boolean): Promise<void> {
  const now = new Date();
  if (isDemo) {
    const expiresAt = new Date(now.getTime() + DEMO_TOKEN_DAYS * 86_400_000).toISOString();
    const { token } = await createToken(house.database, house.siteId, { name: 'demo', scopes: DEMO_SCOPES, at: now.toISOString(), expiresAt });
    return json ? printJson({ address, token, scopes: DEMO_SCOPES, expiresAt }) : print(`${address}/#token=${token}`);
  }
  if (json) printJson({ address });
  else print(`${address}/`);
  const isValid = (token: { readonly revokedAt: string | null; readonly expiresAt: string }): boolean => token.revokedAt === null && token.expiresAt > now.toISOString();
  // A database that is away is looked after by the daemon; the hint can wait.
  const tokens = await listTokens(house.database, house.siteId).catch(() => null);
  if (tokens !== null && !tokens.some(isValid)) say('nobody has a token yet; make one with `linchpin token create --name me --scope report:read,inventory:read`');
}
