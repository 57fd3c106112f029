/** Knows which names of makers mean the same one: lists keep the name on the label, devices that of whoever owns the maker now. */

const SAME: readonly (readonly string[])[] = [
  ['hp', 'hpe', 'hewlett', 'aruba', 'procurve', 'h3c', '3com'],
  ['cisco', 'meraki', 'linksys'],
  ['juniper', 'netscreen', 'mist'],
  ['dell', 'emc', 'force10'],
  ['extreme', 'enterasys', 'avaya', 'nortel'],
  ['ruckus', 'brocade', 'foundry', 'commscope'],
  ['ubiquiti', 'ubnt', 'unifi'],
  ['mikrotik', 'routerboard', 'mikrotīkls'],
  ['alcatel', 'lucent', 'nokia'],
  ['lenovo', 'ibm'],
  ['apc', 'schneider'],
  ['asus', 'asustek'],
  ['supermicro', 'smci'],
  ['tp', 'tplink'],
];

/** Whether two names of makers may mean one: a word of one is a word of the other, or both belong together. */
export function isSameMaker(a: string, b: string): boolean {
  const [mine, theirs] = [wordsOf(a), wordsOf(b)];
  if (mine.length === 0 || theirs.length === 0) return false;
  if (mine[0] === theirs[0] || mine.join('') === theirs.join('')) return true;
  return SAME.some((names) => names.includes(mine[0]!) && names.includes(theirs[0]!));
}
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
