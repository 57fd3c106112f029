/** Knows which of several texts lacks lines that nearly all of them have. */
import { byCodePoint } from '../../model/order.js';

const FEWEST_PEERS = 5;
const SHARE = 0.8;
/** So many lines at once are another way of setting up, not something forgotten. */
const MOST_LACKING = 15;
/** Lines about the one device itself, servers that it lacks, which other rules tell, and signs of layout. */
const OWN = /^(?:hostname|sysname|set system host-name|interface|description|name|ip address|version|current|building|using|boot|license|crypto pki|certificate|logging (?:host |server )?[\d\w.-]+\.|s?ntp (?:server|unicast-server)|syslog|quit|exit|end|return|!|#|;)/i;

/** For each text, by its place, the lines it lacks: those that stand unindented in at least four of five. Fewer than five texts tell nothing. */
export function lacking(texts: readonly string[]): readonly { readonly at: number; readonly lines: readonly string[] }[] {
  if (texts.length < FEWEST_PEERS) return [];
  const sets = texts.map(settingsIn);
  const counts = new Map<string, number>();
  for (const own of sets) for (const line of own) counts.set(line, (counts.get(line) ?? 0) + 1);
  const usual = [...counts].filter(([, count]) => count >= texts.length * SHARE && count < texts.length).map(([line]) => line).sort(byCodePoint);
  return sets.flatMap((own, at) => {
    const lines = usual.filter((line) => !own.has(line));
    return lines.length > 0 && lines.length <= MOST_LACKING ? [{ at, lines }] : [];
  });
}

/** Things with a name or number of their own, which differ from device to device by nature, and lines that only begin a block of them. */
const NAMED = /^(?:no )?(?:username|user|vlan|access-list|ip(?:v6)? (?:access-list|route|prefix-list|host|name-server|default-gateway|dhcp pool|domain)|class-map|policy-map|route-map|object|crypto|aaa|radius|tacacs|banner|alias|line|router|snmp-server|logging|clock|vrf|track|monitor|trunk|lag|port-channel|set |\/)/i;
const MOST_ALONE = 5;

/**
 * For each text, by its place, the settings that it alone has: of a kind that no other has, not even with another value. Only where the others are
 * alike: as soon as more than one in five has settings of its own, having some tells nothing. Fewer than five others tell nothing.
 */
export function alone(texts: readonly string[]): readonly { readonly at: number; readonly lines: readonly string[] }[] {
  if (texts.length <= FEWEST_PEERS) return [];
  const sets = texts.map(settingsIn);
  const kinds = new Map<string, Set<number>>();
  sets.forEach((own, at) => own.forEach((line) => kinds.set(kindOf(line), (kinds.get(kindOf(line)) ?? new Set()).add(at))));
  const found = sets.flatMap((own, at) => {
    const lines = [...own].filter((line) => !NAMED.test(line) && kinds.get(kindOf(line))!.size === 1).sort(byCodePoint);
    return lines.length > 0 ? [{ at, lines }] : [];
  });
  return found.length > texts.length * (1 - SHARE) ? [] : found.filter(({ lines }) => lines.length <= MOST_ALONE);
}
/** `no ip http server` is of the kind `ip http`. */
function kindOf(line: string): string {
  return line.replace(/^(?:no|undo) /i, '').split(/\s+/).slice(0, 2).join(' ').toLowerCase();
}

/** Lines that stand unindented, are not about the one device itself, and hold no secret. */
function settingsIn(text: string): ReadonlySet<string> {
  return new Set(text.split('\n').map((line) => line.trimEnd()).filter((line) => line !== '' && !/^\s/.test(line) && !OWN.test(line) && !line.includes('‹secret:')));
}
