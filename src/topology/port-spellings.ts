/** Knows that one name of a port is written in many ways: `Gi1/0/1`, `gigabitEthernet 1/0/1`, `GE1/0/1`. */

/**
 * The short spelling under which all ways to write a type of port meet, the words that may be cut anywhere behind their second letter, and
 * other abbreviations of it, which may not. From the interface naming of the makers' configuration guides.
 */
const TYPES: readonly (readonly [short: string, words: readonly string[], others: readonly string[]])[] = [
  ['fa', ['fastethernet'], []],
  ['gi', ['gigabitethernet', 'gigabite'], ['ge', 'gige']],
  ['tw', ['twogigabitethernet'], []],
  ['fi', ['fivegigabitethernet'], []],
  ['te', ['tengigabitethernet', 'tengige', 'ten-gigabitethernet'], ['xge', 'xgigabitethernet']],
  ['twe', ['twentyfivegigabitethernet', 'twentyfivegige', 'twenty-fivegige'], ['wge']],
  ['fo', ['fortygigabitethernet', 'fortygige'], ['fge']],
  ['fif', ['fiftygige', 'fiftygigabitethernet'], []],
  ['hu', ['hundredgigabitethernet', 'hundredgige'], ['hge']],
  ['th', ['twohundredgige'], []],
  ['fh', ['fourhundredgige'], []],
  ['et', ['ethernet'], ['e']],
  ['ap', ['appgigabitethernet'], []],
  ['po', ['port-channel', 'portchannel'], []],
  ['be', ['bundle-ether'], []],
  ['bagg', ['bridge-aggregation'], []],
  ['ragg', ['route-aggregation'], []],
  ['mg', ['management', 'mgmteth'], ['ma', 'meth', 'mge', 'm-gigabitethernet']],
  ['lo', ['loopback'], []],
  ['vl', ['vlan', 'vlan-interface', 'vlanif'], []],
  ['tu', ['tunnel'], []],
];
const EXACT: ReadonlyMap<string, string> = new Map(TYPES.flatMap(([short, words, others]) => [short, ...words, ...others].map((word) => [word, short] as const)));

/** One spelling for all usual ways to write a port's name. */
export function canonicalPortName(name: string): string {
  const bare = name.toLowerCase().replace(/["\s]+/g, '');
  const [, letters = '', rest = ''] = /^([a-z-]*[a-z])?(.*)$/.exec(bare) ?? [];
  if (!/^\d/.test(rest)) return bare;
  const exact = EXACT.get(letters);
  if (exact !== undefined) return `${exact}${rest}`;
  // `port1` is no port-channel, and `bridge1` no aggregate of a bridge.
  const isCut = (word: string) => word.startsWith(letters) && letters !== 'port' && (letters.includes('-') || !word.includes('-'));
  const [short, ...more] = letters.length < 2 ? [] : new Set(TYPES.flatMap(([own, words]) => (words.some(isCut) ? [own] : [])));
  return short !== undefined && more.length === 0 ? `${short}${rest}` : bare;
}

/** Whether it is the name of a port of some usual type. */
export function isPortName(name: string): boolean {
  return canonicalPortName(name) !== name.toLowerCase().replace(/["\s]+/g, '') || EXACT.has(/^[a-z-]*/i.exec(name)![0].toLowerCase()) && /\d$/.test(name);
}

/** The port that a unit or sub-interface lies on, by its name (`xe-0/0/0.0`, `eth0.10`); null where it names none. */
export function portOfUnit(name: string): string | null {
  return /^([a-z].*)\.\d+$/i.exec(name)?.[1] ?? null;
}
