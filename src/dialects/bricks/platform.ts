/** Knows how a network platform's configuration dialect is put together: recognise, ask, prove that the copy is whole, read. */
import { isUnder } from '../../model/oid.js';
import type { Answers, Dialect, DialectExample, Output, Shell, TableAsk } from '../../model/dialect.js';
import type { Fact, Reading, Role } from '../../model/fact.js';
import type { TableName } from '../../model/table.js';
import { clean } from '../../model/text.js';
import { componentsIn } from './cli-inventory.js';
import { membersIn } from './cli-members.js';
import { neighboursIn } from './cli-neighbours.js';
import { type Said, secretsOf } from './config-facts.js';
import { portsOf } from './ports.js';

export interface Platform {
  readonly title: string;
  /** Systems of this tongue, as `is-a` facts name them. */
  readonly systems: RegExp;
  readonly vendors?: RegExp;
  /** An SSH banner that no other system has. */
  readonly banner?: RegExp;
  /** What only this platform prints, in any answer to the commands below: recordings are told by it. */
  readonly own: RegExp;
  /** How its system is named where its answers alone tell of it. */
  readonly is: { readonly vendor: string; readonly os: string };
  readonly shell?: Shell;
  /** Commands that print the configuration; of several the first whole one counts. */
  readonly running: readonly string[];
  /** Many a system that is asked for it is without it, and prints nothing then. */
  readonly optional?: true;
  /** Reading it may take root. */
  readonly sudo?: true;
  readonly saved?: readonly string[];
  readonly others?: readonly { readonly what: TableName; readonly run: string }[];
  /** What the last lines of a whole copy hold; absent: the proof of the session must do. */
  readonly end?: RegExp;
  /** A line, anywhere in it, by which the platform says that it left out some of it. */
  readonly broken?: RegExp;
  /** Lines that no configuration is without: a text without them is something else. */
  readonly holds: RegExp;
  /** Model, version, serial and system, each the first group of the first pattern that is found; `name` counts where no configuration was to be had. */
  readonly identity?: Readonly<Partial<Record<'model' | 'version' | 'serial' | 'os' | 'name', readonly RegExp[]>>>;
  readonly secrets?: readonly RegExp[];
  readonly restless?: readonly RegExp[];
  /** The lines by which a running copy is compared with a saved one, where the two are printed in different forms. Absent: as they are printed. */
  readonly compared?: (text: string) => readonly string[];
  /** What a box with such a configuration is for. Left out, its VLANs and routes tell. */
  readonly role?: Role;
  /** What is read from the text of a configuration. `alone`: SNMP told nothing of ports, addresses and routes. */
  readonly read?: (text: string, alone: boolean) => Iterable<Said>;
  readonly examples: readonly DialectExample[];
}

const REFUSED = /^\s*(?:% ?(?:error|no matching|bad |too many|wrong)|%? ?(?:invalid|incomplete|ambiguous|unrecogni[sz]ed|unknown|authorization|permission|access denied|bad command|command (?:not found|rejected|denied|authorization|parse error|fail))|error:|syntax error|cannot (?:find|execute)|bash: |-?ash: |sh: |\S+: (?:command )?not found|-{1,3}?\^|not authorized|user not allowed)/i;
const SAID_OF_SYSTEM = '1.3.6.1.2.1.1.1';
const HEARD = { lldp: ['1.0.8802.1.1.2.1.4', '1.3.111.2.802.1.1.13.1.4'], cdp: ['1.3.6.1.4.1.9.9.23.1.2'] } as const;
const ENTITY = '1.3.6.1.2.1.47.1.1.1.1';
const PORTS = ['1.3.6.1.2.1.2.2.1', '1.3.6.1.2.1.31.1.1.1', '1.3.6.1.2.1.4.20.1'];

/** A dialect of one platform's configuration. */
export function configDialect(platform: Platform): Dialect {
  const { shell, running, saved = [], others = [], restless = [], optional, sudo } = platform;
  const via = (run: string) => ({ via: 'ssh', run, ...(shell && { shell: shell.id }), ...(sudo && { sudo }) }) as const;
  const asks: readonly TableAsk[] = [
    ...running.map((run): TableAsk => ({ what: 'config', ask: via(run), ...(!optional && { weight: 'must' }) })),
    ...saved.map((run): TableAsk => ({ what: 'config', ask: via(run), weight: 'aside' })),
    ...others.map(({ what, run }): TableAsk => ({ what, ask: via(run) })),
  ];
  const commands = new Set([...running, ...saved, ...others.map(({ run }) => run)]);
  return {
    title: platform.title,
    speaks: (known) => speaks(platform, known),
    asks,
    ...(shell && { shell }),
    ...(platform.secrets && { secrets: platform.secrets }),
    ...(restless.length > 0 && { restless }),
    *read(answers) {
      const outputs = [...commands].flatMap((run) => answers.output(run) ?? []);
      if (outputs.length === 0 || !isOwn(platform, answers, outputs, commands)) return;
      const current = bestOf(platform, running, answers);
      yield* identity(platform, outputs, current === null);
      yield* heard(platform, answers);
      yield* components(platform, answers);
      yield* members(platform, answers);
      const kept = bestOf(platform, saved, answers);
      for (const [what, copy] of [['running', current], ['startup', kept]] as const) {
        if (copy) yield { kind: 'config', what, text: copy.text, complete: copy.whole, restless: restless.map(({ source }) => source), from: [copy.from] };
      }
      if (!current) return;
      const alone = PORTS.every((root) => answers.rows(root).length === 0);
      for (const said of secretsOf(current.text)) yield { ...said, from: [current.from] } as Reading;
      const told = [...(platform.read?.(current.text, alone) ?? [])];
      for (const said of told) yield { ...said, from: [current.from] } as Reading;
      if (alone) yield* purpose(platform, told, [current.from]);
      if (current.whole && kept?.whole) yield* unsaved(platform, current, kept);
    },
    examples: platform.examples,
  };
}

function speaks({ systems, vendors, banner }: Platform, known: readonly Fact[]): boolean {
  const greetings = known.flatMap((fact) => (fact.kind === 'speaks-ssh' ? [fact.banner] : []));
  if (greetings.length === 0) return known.some((fact) => fact.kind === 'is-a' && fact.by === 'cli' && fact.os !== undefined && systems.test(fact.os));
  const isVendor = vendors === undefined || known.some((fact) => fact.kind === 'is-a' && fact.vendor !== undefined && vendors.test(fact.vendor));
  return (isVendor && known.some((fact) => fact.kind === 'is-a' && fact.os !== undefined && systems.test(fact.os))) || greetings.some((greeting) => banner?.test(greeting) === true);
}

/** Asked under its own name, told by its own words, or by what SNMP says of the system. */
function isOwn({ own, shell, systems }: Platform, answers: Answers, outputs: readonly Output[], commands: ReadonlySet<string>): boolean {
  if (shell && answers.via('ssh').some(({ ask }) => 'run' in ask && ask.shell === shell.id && commands.has(ask.run))) return true;
  if (answers.via('ssh').some(({ ask }) => 'run' in ask && ask.shell !== undefined && ask.shell !== 'any' && commands.has(ask.run))) return false;
  if (outputs.some(({ text }) => own.test(text.slice(0, 20_000)) || own.test(text.slice(-2000)))) return true;
  return answers.rows(SAID_OF_SYSTEM).some(({ oid, value }) => isUnder(oid, SAID_OF_SYSTEM) && own.test(value) && systems.source !== '');
}

/** What it does with packets, where SNMP did not say: VLANs at ports make a bridge, addresses of several networks with routes a router. */
function* purpose({ role }: Platform, told: readonly Said[], from: readonly string[]): Generator<Reading> {
  if (role) yield { kind: 'role', role, by: 'cli', from };
  if (told.some(({ kind }) => kind === 'vlan-port')) yield { kind: 'forwards', layer: 2, from };
  const networks = told.flatMap((one) => (one.kind === 'address' && one.virtual !== true && one.port !== null ? [one.port] : []));
  if (new Set(networks).size > 1 && told.some((one) => one.kind === 'route' && one.protocol === 'static')) yield { kind: 'forwards', layer: 3, from };
}

/** Parts that the command line tells of, where SNMP tells of none. */
function* components({ others = [] }: Platform, answers: Answers): Generator<Reading> {
  if (answers.rows(ENTITY).length > 0) return;
  for (const { run } of others.filter(({ what }) => what === 'entity')) {
    const output = answers.output(run);
    for (const part of output ? componentsIn(output.text) : []) yield { ...part, from: [output!.from] };
  }
}

/** Boxes that act as one, by the command line, where SNMP is closed. */
function* members({ others = [] }: Platform, answers: Answers): Generator<Reading> {
  if (PORTS.some((root) => answers.rows(root).length > 0)) return;
  for (const { run } of others.filter(({ what }) => what === 'fhrp' || what === 'entity' || what === 'lag')) {
    const output = answers.output(run);
    for (const one of output ? membersIn(output.text) : []) yield { ...one, from: [output!.from] };
  }
}

/** Neighbours that the command line tells of, where SNMP tells of none. Ports are named as the configuration names them. */
function* heard({ others = [], running, read }: Platform, answers: Answers): Generator<Reading> {
  const asked = others.filter(({ what }) => what === 'lldp' || what === 'cdp');
  if (asked.length === 0) return;
  const text = running.flatMap((run) => answers.output(run)?.text ?? [])[0] ?? '';
  const ports = read ? [...new Set([...text.matchAll(/^\s*interface (?!range\b)"?([^"\n]{1,80}?)"?\s*$/gim)].map(([, port]) => clean(port!.replace(/^([A-Za-z-]+) (?=\d)/, '$1'), 80)))] : [];
  const named = (port: string): string => portsOf(answers).byId({ subtype: 'name', value: port }) ?? ports.find((one) => one === port) ?? onlyLonger(ports, port) ?? port;
  const heardBy = new Set<TableName>();
  for (const { what, run } of asked) {
    const output = answers.output(run);
    // Of two commands for one table the first that tells of somebody counts: the other cuts names and ports short.
    if (!output || heardBy.has(what) || (what !== 'lldp' && what !== 'cdp') || HEARD[what].some((root) => answers.rows(root).length > 0)) continue;
    const neighbours = neighboursIn(output.text, what, named);
    if (neighbours.length > 0) heardBy.add(what);
    for (const neighbour of neighbours) yield { ...neighbour, from: [output.from] };
    // Who hears others by default tells them of itself, under the name of its configuration.
    const own = /^\s*(?:hostname|sysname|switchname|host-name|set system host-name) +"?([A-Za-z0-9][\w.-]{0,62})"?;?\s*$/im.exec(text)?.[1];
    if (neighbours.length > 0 && own !== undefined) yield { kind: 'announces', protocol: what, name: own, from: [output.from] };
  }
}
/** `Gi1/0/1` for `GigabitEthernet1/0/1`, where only one port begins and ends so. */
function onlyLonger(ports: readonly string[], short: string): string | undefined {
  const [, letters = '', digits = ''] = /^([A-Za-z-]+) ?(\d[\d/.:]*)$/.exec(short) ?? [];
  const found = letters === '' ? [] : ports.filter((port) => port.toLowerCase().startsWith(letters.toLowerCase()) && /\d[\d/.:]*$/.exec(port)?.[0] === digits);
  return found.length === 1 ? found[0] : undefined;
}

interface Copy {
  readonly text: string;
  readonly whole: boolean;
  readonly from: string;
}
/** The first whole copy, else the longest; nothing where what was printed is no configuration. */
function bestOf(platform: Platform, runs: readonly string[], answers: Answers): Copy | null {
  const copies = runs.flatMap((run): Copy[] => {
    const output = answers.output(run);
    if (!output || !platform.holds.test(output.text)) return [];
    // A file proves its end by itself; the end mark of a printed copy need not stand in it.
    const end = runs === platform.saved && run.startsWith('cat ') ? undefined : platform.end;
    return [{ text: output.text, whole: output.complete && isWhole(end, output.text) && platform.broken?.test(output.text) !== true, from: output.from }];
  });
  return copies.find(({ whole }) => whole) ?? copies.sort((a, b) => b.text.length - a.text.length)[0] ?? null;
}
function isWhole(end: RegExp | undefined, text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if ([...lines.slice(0, 3), ...lines.slice(-2)].some((line) => REFUSED.test(line))) return false;
  return end === undefined || end.test(lines.slice(-6).join('\n'));
}

function* identity({ identity: told = {}, is }: Platform, outputs: readonly Output[], isNameless: boolean): Generator<Reading> {
  const found: Record<string, string> = {};
  const from = new Set<string>();
  for (const [field, patterns] of Object.entries(told)) {
    for (const pattern of patterns) {
      const hit = outputs.map((output) => ({ output, value: pattern.exec(output.text)?.[1] })).find(({ value }) => value !== undefined && clean(value) !== '');
      if (!hit) continue;
      found[field] = clean(hit.value!, 80);
      from.add(hit.output.from);
      break;
    }
  }
  const { name, ...made } = found;
  if (isNameless && name !== undefined && /^[A-Za-z0-9][\w.-]{0,62}$/.test(name)) yield { kind: 'named', name, by: 'hostname', from: [...from].sort() };
  yield { kind: 'is-a', vendor: is.vendor, os: is.os, ...made, by: 'cli', from: from.size > 0 ? [...from].sort() : [outputs[0]!.from] };
  if (found['serial'] !== undefined && /^[A-Za-z0-9-]{5,40}$/.test(found['serial'])) yield { kind: 'identity', key: 'serial', value: found['serial'], from: [...from].sort() };
}

function* unsaved({ compared, restless = [] }: Platform, current: Copy, kept: Copy): Generator<Reading> {
  const linesOf = ({ text }: Copy): readonly string[] => (compared?.(text) ?? text.split('\n')).map((line) => line.trimEnd()).filter((line) => line.trim() !== '' && !/^[!#]\s*$/.test(line) && !FRAME.test(line) && !restless.some((pattern) => pattern.test(line)));
  const [a, b] = [linesOf(current), linesOf(kept)];
  const only = (these: readonly string[], those: readonly string[]): string[] => {
    const left = new Map<string, number>();
    for (const line of those) left.set(line, (left.get(line) ?? 0) + 1);
    return these.filter((line) => {
      const count = left.get(line) ?? 0;
      left.set(line, count - 1);
      return count <= 0;
    });
  };
  const differing = [...only(a, b), ...only(b, a)];
  if (differing.length > 0) yield { kind: 'unsaved', lines: differing.length, first: clean(differing[0]!, 160), from: [...new Set([current.from, kept.from])].sort() };
}
/** What is printed around a copy, and tells which of the two it is. */
const FRAME = /^(?:Building configuration|Current configuration|Using \d+ out of|Startup configuration|Running configuration|!?\s*(?:Command: show|Startup-config last modified|NVRAM config)|: (?:Saved|Written by|end)|Cryptochecksum)/i;
