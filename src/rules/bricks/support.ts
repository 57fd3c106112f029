/** Knows which release of which product a device runs, as the dates of support call them. */
import type { SupportCycle, SupportDates } from '../../model/rule.js';
import type { Device } from '../../model/topology.js';

/** How systems call themselves, where that is not the product's own title. */
const CALLED: Readonly<Record<string, string>> = {
  'centos linux': 'centos', alpine: 'alpine-linux', 'ios-xe': 'cisco-ios-xe', 'ios xe': 'cisco-ios-xe', 'cisco ios-xe': 'cisco-ios-xe', 'pan-os': 'pan-os', 'red hat enterprise linux server': 'rhel', rhel: 'rhel',
  'oracle linux server': 'oracle-linux', 'opensuse leap': 'opensuse', sles: 'sles', esxi: 'vmware-esxi', 'vmware esxi server': 'vmware-esxi', 'mikrotik routeros': 'routeros', 'amazon linux ami': 'amazon-linux', almalinux: 'almalinux', rocky: 'rocky-linux',
};

/** The release that a device runs, the longest that its version begins with; null: its system has no dates. */
export function cycleOf({ os, version }: Device, { products }: SupportDates): { readonly title: string; readonly cycle: SupportCycle } | null {
  const called = (os ?? '').toLowerCase().trim();
  const product = products[CALLED[called] ?? called] ?? Object.values(products).find(({ title }) => title.toLowerCase() === called);
  if (!product || version === null) return null;
  const fits = product.cycles.filter(({ releaseCycle: cycle }) => version === cycle || (version.startsWith(cycle) && /^[.\-_ (+]/.test(version.slice(cycle.length))));
  const longest = fits.reduce<SupportCycle | null>((best, cycle) => (best === null || cycle.releaseCycle.length > best.releaseCycle.length ? cycle : best), null);
  return longest === null ? null : { title: product.title, cycle: longest };
}

/** Whether a date lies before `asOf`, or it is said to be over. */
export function isOver(end: string | boolean | undefined, asOf: string): boolean {
  return typeof end === 'string' ? end < asOf.slice(0, 10) : end === true;
}
