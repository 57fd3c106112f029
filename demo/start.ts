/** Knows how the demo office is brought up: one SNMP agent per device, SSH servers on its Linux hosts, a site file and a device list. */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadDialects } from '../src/load.js';
import { AUDIT_USER, LINUX_HOSTS, outputsOf } from './linux-hosts.js';
import { objectsOf } from './mib.js';
import { COMMUNITY, DEVICES, type Node, SNMP_PORT, SSH_PORT } from './office.js';
import { documentsText, siteText } from './site.js';
import { startAgent } from './snmp-agent.js';
import { newKeyPair, startSshHost } from './ssh-host.js';

interface Running {
  close(): Promise<void>;
}
interface KeyPair {
  readonly private: string;
  readonly public: string;
}
/** Where the demo keeps its files, below the data directory. */
const FOLDER = 'demo';

/**
 * Starts every simulated device on its own loopback address and writes `<dataDir>/demo/linchpin.yaml`, whose path is `siteFile`. Keys are
 * made once and kept there, so that hosts are known again at the next start. Throws an Error that names the cure where an address or a
 * port cannot be had; nothing is left running then. `close` ends all devices.
 */
export async function startDemo(dataDir: string): Promise<{ readonly siteFile: string; close(): Promise<void> }> {
  const folder = resolve(dataDir, FOLDER);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const audit = await keptKeyPair(join(folder, 'audit'), 'audit@hazel.example');
  const everywhere = await keptKeyPair(join(folder, 'everywhere'), 'setup@old-laptop');
  const commands = await commandsOverSsh();
  const running: Running[] = [];
  const close = async (): Promise<void> => void (await Promise.all(running.splice(0).map((one) => one.close())));
  try {
    for (const node of DEVICES) running.push(await startAgent(node.address!, SNMP_PORT, COMMUNITY, objectsOf(node)).catch(cureFor(node, 'UDP', SNMP_PORT)));
    for (const node of LINUX_HOSTS) {
      const host = await keptKeyPair(join(folder, `host-${node.name}`), node.name);
      const keys = { host: host.private, user: AUDIT_USER, authorized: audit.public };
      running.push(await startSshHost(node.address!, SSH_PORT, keys, answersOf(commands, node, everywhere.public)).catch(cureFor(node, 'TCP', SSH_PORT)));
    }
    const siteFile = join(folder, 'linchpin.yaml');
    const documents = join(folder, 'devices.csv');
    await writeFile(documents, documentsText());
    await writeFile(siteFile, siteText(join(folder, 'audit'), documents, new Date()));
    return { siteFile, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Every command that a dialect may ask over SSH. */
async function commandsOverSsh(): Promise<readonly string[]> {
  const asks = (await loadDialects()).flatMap((dialect) => dialect.asks.map(({ ask }) => ask));
  return [...new Set(asks.flatMap((ask) => (ask.via === 'ssh' && 'run' in ask ? [ask.run] : [])))];
}

/** What the host prints, by whole command; a command that the host does not know is not found. */
function answersOf(commands: readonly string[], node: Node, everywhere: string): Readonly<Record<string, string>> {
  const outputs = outputsOf(node, everywhere.trim());
  return Object.fromEntries(commands.flatMap((command) => outputs.filter(([start]) => command.startsWith(start)).map(([, text]) => [command, text] as const)));
}

/** The key pair in `path` and `path`.pub; a new one is made, and readable by its owner alone, where there is none. */
async function keptKeyPair(path: string, comment: string): Promise<KeyPair> {
  try {
    return { private: await readFile(path, 'utf8'), public: await readFile(`${path}.pub`, 'utf8') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const pair = newKeyPair(comment);
    await writeFile(path, pair.private, { mode: 0o600 });
    await chmod(path, 0o600);
    await writeFile(`${path}.pub`, pair.public);
    return pair;
  }
}

function cureFor({ name, address }: Node, protocol: 'TCP' | 'UDP', port: number): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    const wanted = `the demo office cannot start: ${name} needs ${protocol} port ${port} on ${address}`;
    if (error.code === 'EADDRINUSE') throw new Error(`${wanted}, which is taken. Another demo may be running: end it (\`ss -lnp 'sport = ${port}'\` names the program), or audit a network of your own with a site file (\`linchpin init\`).`);
    if (error.code === 'EADDRNOTAVAIL') throw new Error(`${wanted}, and this system has no such loopback address. Give it one (macOS: \`sudo ifconfig lo0 alias ${address}\`), run the demo on Linux, or audit a network of your own with a site file (\`linchpin init\`).`);
    throw new Error(`${wanted}: ${error.message}`);
  };
}
