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
  const sets = texts.map((text) => new Set(text.split('\n').map((line) => line.trimEnd()).filter((line) => line !== '' && !/^\s/.test(line) && !OWN.test(line) && !line.includes('‹secret:'))));
  const counts = new Map<string, number>();
  for (const own of sets) for (const line of own) counts.set(line, (counts.get(line) ?? 0) + 1);
  const usual = [...counts].filter(([, count]) => count >= texts.length * SHARE && count < texts.length).map(([line]) => line).sort(byCodePoint);
  return sets.flatMap((own, at) => {
    const lines = usual.filter((line) => !own.has(line));
    return lines.length > 0 && lines.length <= MOST_LACKING ? [{ at, lines }] : [];
  });
}
