/** Knows why there is, or is not, a link between two devices: what each of them could have told of the other, and what it told. */
import type { Audit } from '../model/audit.js';
import type { Device, End } from '../model/topology.js';

/** What is known between two devices. `links` are the sentences of links and segments that join them; empty: there is none. */
export interface Between {
  readonly links: readonly string[];
  readonly reasons: readonly string[];
  readonly from: readonly string[];
}

const NEIGHBOURS = ['lldp', 'cdp'] as const;
const EVIDENCE_EACH = 20;

/** What joins `a` and `b`, or why nothing is known to: told in the order in which evidence outweighs other evidence. */
export function between(audit: Audit, a: Device, b: Device): Between {
  const joins = (ends: readonly { readonly device: string }[]) => [a, b].every(({ id }) => ends.some((end) => end.device === id));
  const name = (id: string) => audit.devices.find((one) => one.id === id)?.name ?? audit.segments.find((one) => one.id === id)?.name ?? id;
  const end = ({ device, port }: End) => `${name(device)} port ${port ?? 'unknown'}`;
  const links = audit.links.filter(({ ends }) => joins(ends));
  const segments = audit.segments.filter(({ ports, devices }) => joins([...ports, ...devices.map((device) => ({ device }))]));
  const hanging = [[a, b] as const, [b, a] as const].flatMap(([host, carrier]) => [host.attachment, ...host.attachments].flatMap((one) => (one?.device === carrier.id ? [`${host.name} hangs on ${end(one)} (${one.certainty})`] : [])));
  const joined = [...links.map((link) => `link ${link.id}: ${link.ends.map(end).join(' — ')} (${link.certainty}): ${link.because}`), ...segments.map((one) => `both open onto ${one.name} (${one.certainty}): which cable leads where is not known`), ...new Set(hanging)];
  const lost = audit.links.flatMap((link) => (link.lost ?? []).filter(({ ends }) => joins(ends)).map((one) => ({ says: `${one.ends.map(end).join(' — ')} was told (${one.by.join(', ')}) and lost to link ${link.id}: ${one.why}.`, from: one.from })));
  const remarks = audit.remarks.filter(({ about }) => about.includes(a.id) && about.includes(b.id));
  const told = [...lost.map(({ says }) => says), ...remarks.map(({ says }) => says)];
  const reasons = links.length > 0 ? told : [...told, ...[a, b].flatMap((device) => silenceOf(audit, device, device === a ? b : a)), ...elsewhere(audit, a, b, name)];
  return { links: joined, reasons, from: [...links.flatMap(({ from }) => from), ...segments.flatMap(({ from }) => from), ...lost.flatMap(({ from }) => from), ...remarks.flatMap(({ from }) => from), ...a.from.slice(0, EVIDENCE_EACH), ...b.from.slice(0, EVIDENCE_EACH)] };
}

/** What `device` said of `other`: nothing, because it was not asked, has no such table, or its table was cut. */
function silenceOf(audit: Audit, device: Device, other: Device): string[] {
  const rows = audit.coverage.tables.filter((row) => row.device === device.id);
  if (device.targets.length === 0) return [`${device.name} gave no answer itself: only others tell of it, so it names nobody.`];
  const heard = NEIGHBOURS.map((what) => ({ what, row: rows.find((one) => one.what === what) }));
  const neighbours = heard.map(({ what, row }) => {
    if (!row || row.state === 'not_asked') return `its ${what.toUpperCase()} neighbours were not asked for`;
    if (row.state === 'absent') return `it has no ${what.toUpperCase()} neighbours, or does not speak ${what.toUpperCase()}`;
    return row.state === 'incomplete' ? `its ${what.toUpperCase()} table was not read whole (${row.reason ?? 'no reason given'})` : `its ${what.toUpperCase()} table was read whole and does not name ${other.name}`;
  });
  const table = rows.find((one) => one.what === 'fdb');
  const learned = !table || table.state === 'not_asked' ? 'its forwarding table was not asked for' : table.state === 'absent' ? 'it told no forwarding table' : table.state === 'incomplete' ? `its forwarding table was not read whole (${table.reason ?? 'no reason given'})` : `its forwarding table does not make ${other.name} its next bridge`;
  return [`${device.name}: ${[...neighbours, learned].join('; ')}.`];
}

/** Where they are known to be joined by others. */
function elsewhere(audit: Audit, a: Device, b: Device, name: (id: string) => string): string[] {
  const beside = (device: Device) => new Set([...audit.links.flatMap(({ ends: [x, y] }) => (x.device === device.id ? [y.device] : y.device === device.id ? [x.device] : [])), ...audit.segments.flatMap(({ id, ports }) => (ports.some((port) => port.device === device.id) ? [id] : []))]);
  const [ofA, ofB] = [beside(a), beside(b)];
  const shared = [...ofA].filter((id) => ofB.has(id)).map(name).sort();
  if (shared.length > 0) return [`Both are joined to ${shared.join(', ')}: what one says to the other goes that way.`];
  const lone = [[a, ofA] as const, [b, ofB] as const].filter(([, others]) => others.size === 0).map(([device]) => device.name);
  return lone.length > 0 ? [`No link of ${lone.join(' or ')} is known at all.`] : [];
}
