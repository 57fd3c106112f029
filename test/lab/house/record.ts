/** Knows how a running network is kept as recordings, as `linchpin import` reads them: what its agents say, walked from the appliance. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { snmpOptions } from './daemons.js';
import type { RunningLab } from './lab.js';

const SUBTREES = ['.1.3.6.1.2.1', '.1.0.8802'];

/** One walk per agent and `devices.json`, in `folder`. Hosts are pinged before, so that forwarding tables know them. */
export async function record(lab: RunningLab, folder: string): Promise<void> {
  const { nodes } = lab.network;
  const appliance = lab.node(nodes.find(({ kind }) => kind === 'appliance')!.name);
  mkdirSync(folder, { recursive: true });
  const addressOf = (addresses: Readonly<Record<string, string>> | undefined) => Object.values(addresses ?? {})[0]?.split('/')[0];
  await Promise.all(nodes.map(({ addresses }) => addressOf(addresses)).map((address) => address && appliance.run('ping', ['-q', '-c', '1', '-W', '1', address])));
  const written: Record<string, { readonly address: string }> = {};
  for (const { name, addresses, snmp } of nodes) {
    const address = addressOf(addresses);
    if (!snmp || !address) continue;
    const walks = await Promise.all(SUBTREES.map((subtree) => appliance.run('snmpbulkwalk', [...snmpOptions(snmp), '-On', '-t', '5', address, subtree])));
    writeFileSync(join(folder, `${name}.snmpwalk`), walks.map(({ stdout }) => stdout).join(''));
    written[name] = { address };
  }
  writeFileSync(join(folder, 'devices.json'), `${JSON.stringify(written, null, 2)}\n`);
}
