/**
 * Knows how command lines tell that several boxes act as one, or share the cables of others: pairs of ASA, FortiGate, Palo Alto and SRX; stacks of
 * Catalyst, EX, ProCurve, AOS-CX, Comware, Dell and Netgear; vPC, MLAG and VLT.
 */
import type { FactKinds } from '../../model/fact.js';
import { clean } from '../../model/text.js';
import { told } from './members.js';

type Member = { readonly kind: 'member' } & FactKinds['member'];
type Sharing = { readonly kind: 'shares-links' } & FactKinds['shares-links'];

const MOST = 64;
const READERS: readonly ((text: string) => Iterable<Member | Sharing>)[] = [failover, highAvailability, haState, chassisCluster, virtualChassis, switchTable, labelledMembers, irf, fastpathStack, os9Stack, vpc, mlag, vlt, vltBrief, fastpathVpc];

/** What such an answer tells; empty where it is none of these, or where a box says that it stands alone. */
export function membersIn(text: string): readonly (Member | Sharing)[] {
  const found = READERS.flatMap((reader) => [...reader(text)]).slice(0, MOST);
  const members = found.filter(({ kind }) => kind === 'member');
  return members.length === 1 ? found.filter(({ kind }) => kind !== 'member') : found;
}

function member(group: Member['group'], name: string, state: string, works: boolean, more: { readonly serial?: string; readonly model?: string } = {}): Member {
  return { kind: 'member', group, name: clean(name, 80), state: clean(state, 80).toLowerCase(), works, ...told({ serial: plain(more.serial), model: plain(more.model) }) };
}
function plain(text: string | undefined): string | null {
  const words = clean(text ?? '', 80);
  return words === '' || /^(?:n\/a|none|unknown|-+)$/i.test(words) ? null : words;
}

/** ASA `show failover`. */
function* failover(text: string): Generator<Member> {
  if (!/^Failover On\b/m.test(text)) return;
  const serials = /^Serial Number: Ours (\S+?),? Mate (\S+)/m.exec(text);
  for (const [, where, name, state] of text.matchAll(/^\s*(This|Other) host:\s+(Primary|Secondary)\s*(?:-\s*(.+))?$/gm)) {
    const said = state ?? /State:\s*(.+)/.exec(text.slice(text.indexOf(`${where} host:`)))?.[1] ?? 'unknown';
    yield member('pair', name!.toLowerCase(), said.trim(), /^(?:active|standby ready)/i.test(said), { serial: serials?.[where === 'This' ? 1 : 2] });
  }
}

/** FortiOS `get system ha status`. */
function* highAvailability(text: string): Generator<Member> {
  if (!/^Mode: +HA /m.test(text)) return;
  for (const [, role, name, serial] of text.matchAll(/^(Master|Slave|Primary|Secondary) *: *([^,\n]+), *(\S+?), *(?:HA )?cluster index/gim)) {
    const sync = new RegExp(`^\\s*${serial!.replace(/[^\w-]/g, '.')}\\(updated [^)]*\\): *(\\S+)`, 'm').exec(text)?.[1];
    yield member('pair', name!, sync ?? role!, sync === undefined || /^in-sync/i.test(sync), { serial });
  }
}

/** PAN-OS `show high-availability state`. */
function* haState(text: string): Generator<Member> {
  if (!/^\s*Local Information:/m.test(text) || !/^\s*Peer Information:/m.test(text)) return;
  const [own = '', peer = ''] = text.split(/^\s*Peer Information:/m);
  for (const [name, part] of [['this one', own], ['its peer', peer]] as const) {
    const state = /^\s*State: *([\w-]+)/m.exec(part)?.[1] ?? 'unknown';
    const isUp = name === 'this one' || /^\s*Connection status: *up/m.test(part);
    yield member('pair', name, isUp ? state : `down (${state})`, isUp && /^(?:active|passive|active-primary|active-secondary)$/i.test(state));
  }
}

/** Junos `show chassis cluster status`: a node is as well as it is in the worst of its groups. */
function* chassisCluster(text: string): Generator<Member> {
  if (!/^Cluster ID: *\d+/m.test(text)) return;
  const nodes = new Map<string, string[]>();
  for (const [, node, state] of text.matchAll(/^\s*(node\d) +\d+ +(\S+)/gm)) nodes.set(node!, [...(nodes.get(node!) ?? []), state!]);
  for (const [node, states] of nodes) {
    const ill = states.find((state) => !/^(?:primary|secondary)$/i.test(state));
    yield member('pair', node, ill ?? states[0]!, ill === undefined);
  }
}

/** Junos `show virtual-chassis`. */
function* virtualChassis(text: string): Generator<Member> {
  if (!/^(?:Preprovisioned )?Virtual Chassis (?:ID|Mode)|^Virtual Chassis (?:ID|Mode):/m.test(text)) return;
  for (const [, number, state, serial, model, role] of text.matchAll(/^\s*(\d+) \(FPC \d+\) +(\S+) +(\S+) +(\S+) +\d+ +(Master|Backup|Linecard)\*?/gim)) yield member('stack', `FPC ${number!}`, `${state!}, ${role!}`, /^prsnt$/i.test(state!), { serial, model });
}

/** IOS `show switch`; the columns are role, MAC address, priority, hardware version, state. */
function* switchTable(text: string): Generator<Member> {
  if (!/^\s*Switch# +Role/m.test(text)) return;
  for (const [, number, role, state] of text.matchAll(/^\s*\*?\s*(\d) +(Active|Standby|Master|Member|Slave) +(?:[0-9a-f]{4}\.){2}[0-9a-f]{4} +\d+ +(?:\S+ +)?(\S.*?)\s*$/gim)) {
    if (!/^provisioned/i.test(state!)) yield member('stack', `switch ${number!}`, `${state!}, ${role!}`, /^ready/i.test(state!));
  }
}

/** ProCurve and AOS-CX `show vsf detail`: a section for each member. */
function* labelledMembers(text: string): Generator<Member> {
  if (!/^\s*VSF (?:Domain ID|Stack|Status)/m.test(text)) return;
  for (const section of text.split(/^\s*Member ID\s*: */m).slice(1)) {
    const field = (name: string) => new RegExp(`^\\s*${name}\\s*: *(.+)$`, 'm').exec(section)?.[1];
    const state = field('Status') ?? 'unknown';
    yield member('stack', `member ${/^\d+/.exec(section)?.[0] ?? '?'}`, state, /^(?:commander|standby|member|master|conductor)$/i.test(state.trim()), { serial: field('Serial Number'), model: field('Model') });
  }
}

/** Comware `display irf`: `*` the box that speaks, `+` the one that a person talks to. */
function* irf(text: string): Generator<Member> {
  if (!/^\s*Member(?:ID)? +(?:Slot +)?Role +Priority/im.test(text)) return;
  for (const [, number, role] of text.matchAll(/^\s*[*+]*(\d+)\s+(?:\d+\s+)?(Master|Standby|Slave|Loading) +\d+ /gim)) yield member('stack', `member ${number!}`, role!, !/loading/i.test(role!));
}

/** NX-OS `show vpc`. */
function* vpc(text: string): Generator<Sharing> {
  const role = /^vPC role +: *(.+)$/m.exec(text)?.[1]?.trim();
  const peer = /^Peer status +: *(.+)$/m.exec(text)?.[1]?.trim();
  if (role === undefined || peer === undefined || /not configured/i.test(peer)) return;
  yield { kind: 'shares-links', protocol: 'vpc', role: clean(role, 60), peer: clean(peer, 60), works: /formed ok|alive/i.test(peer) && !/none established/i.test(role) };
}

/** EOS `show mlag`. */
function* mlag(text: string): Generator<Sharing> {
  const state = /^state +: +(\S+)/m.exec(text)?.[1];
  if (!/^MLAG Configuration:/m.test(text) || state === undefined || /^disabled$/i.test(state)) return;
  const negotiation = /^negotiation status +: +(.+)$/m.exec(text)?.[1]?.trim() ?? 'unknown';
  yield { kind: 'shares-links', protocol: 'mlag', role: clean(state, 60).toLowerCase(), peer: clean(negotiation, 60).toLowerCase(), works: /^active$/i.test(state) && /^connected$/i.test(negotiation) };
}

/** `show switch` of Dell OS6, Netgear and EdgeSwitch. A unit that left stays in the table, as one that is not present. */
function* fastpathStack(text: string): Generator<Member> {
  if (!/^\s*SW +Status +Status +Model ID/m.test(text)) return;
  for (const line of text.split('\n')) {
    const [, number, role, models, state] = /^\s*(\d{1,2}) +(Mgmt Sw|Stack Mbr|Unassigned) +(?:(?:Oper|Opr|Cfg) Stby +)?(\S.*?) {2,}(\S+(?: \S+)?) +\d[\w.]*\s*$/.exec(line) ?? [];
    if (number === undefined || models === undefined || state === undefined) continue;
    yield member('stack', `switch ${number}`, `${state}, ${{ 'Mgmt Sw': 'management', 'Stack Mbr': 'member', Unassigned: 'unassigned' }[role!]!}`, state === 'OK', { model: models.split(/ {2,}/).at(-1)! });
  }
}

/** `show system brief` of Dell OS9. Numbers that no unit ever had are listed too: they name no type. */
function* os9Stack(text: string): Generator<Member> {
  const table = /^-- Stack Info --\s*$([\s\S]*?)(?:^-- |(?![\s\S]))/m.exec(text)?.[1] ?? '';
  for (const [, number, role, state, model] of table.matchAll(/^\s*(\d{1,2}) +(Management|Standby|Member) +(online|offline|not present|type mismatch|card problem) +(\S+)/gm)) {
    yield member('stack', `unit ${number!}`, `${state!}, ${role!}`, state === 'online', { model });
  }
}

/** `show vlt` of Dell OS10. */
function* vlt(text: string): Generator<Sharing> {
  const role = /^Role +: *(\S+)/m.exec(text)?.[1];
  if (role === undefined || !/^VLT Peer Unit ID +/m.test(text)) return;
  const cable = /^VLTi Link Status\s*\n\s*\S+ +: *(\S+)/m.exec(text)?.[1] ?? 'unknown';
  const peer = /^ *\d+ +\S+ +(up|down)\b/m.exec(text.slice(text.search(/^VLT Peer Unit ID/m)))?.[1] ?? 'none told';
  yield { kind: 'shares-links', protocol: 'mlag', role: clean(role, 60).toLowerCase(), peer: cable === 'up' ? peer : clean(`${peer}, cable between them ${cable}`, 60), works: peer === 'up' && cable === 'up' };
}

/** `show vlt brief` of Dell OS9. */
function* vltBrief(text: string): Generator<Sharing> {
  const field = (name: string) => new RegExp(`^\\s*${name} *: *(\\S+)`, 'm').exec(text)?.[1];
  const [role, peer, cable] = [field('Role'), field('VLT Peer Status'), field('ICL Link Status')];
  if (!/^\s*VLT Domain Brief/m.test(text) || role === undefined || peer === undefined) return;
  yield { kind: 'shares-links', protocol: 'mlag', role: clean(role, 60).toLowerCase(), peer: clean(peer, 60).toLowerCase(), works: /^up$/i.test(peer) && !/^down$/i.test(cable ?? '') };
}

/** `show vpc brief` of Dell OS6 and Netgear. */
function* fastpathVpc(text: string): Generator<Sharing> {
  const field = (name: string) => new RegExp(`^${name}\\.{2,} *(\\S.*?)\\s*$`, 'im').exec(text)?.[1];
  const [works, role, peer] = [field('VPC operational (?:status|mode)'), field('Self role'), field('Peer role')];
  if (works === undefined || role === undefined || /^(?:none|disabled)$/i.test(role)) return;
  yield { kind: 'shares-links', protocol: 'vpc', role: clean(role, 60).toLowerCase(), peer: clean(peer ?? 'none told', 60).toLowerCase(), works: /^enabled$/i.test(works) && /^(?:primary|secondary)$/i.test(peer ?? '') };
}
