/** Knows where the programs that ask for addresses keep the lease that they got: systemd-networkd, NetworkManager, dhclient. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface LeaseFile {
  readonly dev: string;
  readonly text: string;
}
const CHARACTERS = 256 * 1024;

/** The files of one port, as they stand; those that are not there or may not be read are left out. `root`: where the file system begins. */
export async function leaseFiles(dev: string, index: number | undefined, root = '/'): Promise<readonly LeaseFile[]> {
  const manager = join(root, 'var/lib/NetworkManager');
  const kept = (await readdir(manager).catch(() => [])).filter((name) => name.endsWith(`-${dev}.lease`)).sort().map((name) => join(manager, name));
  const paths = [...(index === undefined ? [] : [join(root, 'run/systemd/netif/leases', String(index))]), ...kept, join(root, `var/lib/dhcp/dhclient.${dev}.leases`), join(root, 'var/lib/dhcp/dhclient.leases')];
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8').catch(() => '')));
  return texts.filter((text) => text !== '').map((text) => ({ dev, text: text.slice(-CHARACTERS) }));
}
