/** Knows which release of which product a device runs, as the dates of support call them. */
import type { SupportCycle, SupportDates } from '../../model/rule.js';
import type { Device } from '../../model/topology.js';

/** How systems call themselves, where that is not the product's own title. */
const CALLED: Readonly<Record<string, string>> = {
  'centos linux': 'centos', alpine: 'alpine-linux', 'ios-xe': 'cisco-ios-xe', 'ios xe': 'cisco-ios-xe', 'cisco ios-xe': 'cisco-ios-xe', 'pan-os': 'pan-os', 'red hat enterprise linux server': 'rhel', rhel: 'rhel',
  'oracle linux server': 'oracle-linux', 'opensuse leap': 'opensuse', sles: 'sles', esxi: 'vmware-esxi', 'vmware esxi server': 'vmware-esxi', 'mikrotik routeros': 'routeros', 'amazon linux ami': 'amazon-linux', almalinux: 'almalinux', rocky: 'rocky-linux',
};

/** What a device runs, in words; and which release of which product that is, in words and with its dates. */
export interface Supported {
  readonly runs: string;
  readonly release: string;
  readonly cycle: SupportCycle;
}

/** The release that a device runs, the longest that its version begins with; null: its system has no dates. */
export function cycleOf({ os, version }: Device, { products }: SupportDates): Supported | null {
  const called = (os ?? '').toLowerCase().trim();
  const windows = windowsCycle(called, products);
  if (windows) return { runs: os!.trim(), release: os!.trim(), cycle: windows };
  const product = products[CALLED[called] ?? called] ?? Object.values(products).find(({ title }) => title.toLowerCase() === called);
  if (!product || version === null) return null;
  const fits = product.cycles.filter(({ releaseCycle: cycle }) => version === cycle || (version.startsWith(cycle) && /^[.\-_ (+]/.test(version.slice(cycle.length))));
  const longest = fits.reduce<SupportCycle | null>((best, cycle) => (best === null || cycle.releaseCycle.length > best.releaseCycle.length ? cycle : best), null);
  return longest === null ? null : { runs: `${product.title} ${version}`, release: `${product.title} ${longest.releaseCycle}`, cycle: longest };
}

/** Windows bears its release in its name, and its newest service pack is the one whose date counts. Of 10 and 11 the name tells too little. */
function windowsCycle(called: string, products: SupportDates['products']): SupportCycle | null {
  const [, server, second = '', desk] = /^(?:microsoft )?windows (?:server (\d{4})( r2)?|(xp|vista|7|8|8\.1))$/.exec(called) ?? [];
  const product = products[server === undefined ? 'windows' : 'windows-server'];
  const release = server === undefined ? (DESKS[desk ?? ''] ?? desk) : `${server}${second === '' ? '' : '-r2'}`;
  if (!product || release === undefined) return null;
  const packs = product.cycles.filter(({ releaseCycle: cycle }) => cycle === release || (cycle.startsWith(`${release}-sp`) && /^\d$/.test(cycle.slice(release.length + 3))));
  return packs.reduce<SupportCycle | null>((best, cycle) => (best === null || cycle.releaseCycle > best.releaseCycle ? cycle : best), null);
}
/** Kernels under which the lists of dates keep them. */
const DESKS: Readonly<Record<string, string>> = { xp: '5', vista: '6' };

/** Whether a date lies before `asOf`, or it is said to be over. */
export function isOver(end: string | boolean | undefined, asOf: string): boolean {
  return typeof end === 'string' ? end < asOf.slice(0, 10) : end === true;
}
