/** Knows the folder of recordings: which file tells of which device, and what each becomes as an observation. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readWalk } from '../dialects/bricks/snmpwalk.js';
import { loadDialects } from '../load.js';
import { parseAddress } from '../model/address.js';
import type { Ask } from '../model/ask.js';
import type { Dialect } from '../model/dialect.js';
import { type Incomplete, type Observation, observationId } from '../model/observation.js';
import { byCodePoint, distinct, groupBy, sortedBy } from '../model/order.js';
import { clean } from '../model/text.js';

export interface Unread {
  /** The file, relative to the folder. */
  readonly what: string;
  readonly why: string;
}
export interface Recorded {
  readonly observations: readonly Observation[];
  readonly unread: readonly Unread[];
}
export interface RecordingOptions {
  /** Commands whose outputs may lie in `<device>.ssh`; left out: every command of the built-in dialects. */
  readonly commands?: readonly string[];
  /** Takes the secrets out of what a command printed, before anything keeps it. */
  readonly seal?: (raw: Uint8Array, command: string) => Uint8Array;
  /** The same for the rows of a walk. */
  readonly sealRows?: (raw: Uint8Array) => Uint8Array;
}

/** One file of the folder. `device` is told by its name; `folder` is empty for the folder itself. */
interface Found {
  readonly path: string;
  readonly folder: string;
  readonly device: string;
  readonly holds: 'snmprec' | 'snmpwalk' | 'output';
  /** The VLAN of a per-VLAN context, or the name of an output's file. */
  readonly of: string | null;
}
type Text = { readonly raw: Uint8Array; readonly incomplete: Incomplete | null; readonly doubt: string | null } | { readonly why: string };

/** A file beyond this is not read: no device says that much, and the text would not fit into memory with the others. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Files that lie beside recordings without being any. */
const BESIDE = /(^\.|\.json$|\.md$|~$)/i;

/** Commands that keep their pipe in the file's name, for what follows it is another answer. */
const KEEPS_PIPE = /^show configuration \| /;

/** The name of the file that holds what `command` printed: up to its first ` | `, without `/`, with `_` for spaces: `cat_etcos-release.txt`. */
export function outputFileName(command: string): string {
  const kept = KEEPS_PIPE.test(command) ? command : command.split(' | ')[0]!;
  return `${kept.replaceAll('/', '').trim().replace(/\s+/g, '_')}.txt`;
}

/** Every SSH command that the dialects know, sorted: the published read-only list. */
export function commandsOf(dialects: readonly Dialect[]): readonly string[] {
  return distinct(dialects.flatMap(({ asks }) => asks.flatMap(({ ask }) => (ask.via === 'ssh' && 'run' in ask ? [ask.run] : []))));
}

/**
 * The recordings below `dir` as observations of `sweep`, all dated `at`: `<device>.snmprec` and `.snmpwalk` as one walk of the whole tree
 * (with `@<vlan>` in that context), `<device>.ssh/<command>.txt` as what the command printed. A device's target is its address in
 * `devices.json`, else its name; a name that several folders hold is told apart by its folder. Files that cannot be read are named in
 * `unread` and cost no others; one that is only partly readable is named and its rows count as incomplete.
 */
export async function recordedObservations(dir: string, sweep: string, at: string, options: RecordingOptions = {}): Promise<Recorded> {
  const unread: Unread[] = [];
  const { files, lists } = await filesBelow(dir, unread);
  const commands = groupBy(options.commands ?? commandsOf(await loadDialects()), (command) => outputFileName(command).toLowerCase());
  const targetOf = await targets(dir, files, lists, unread);
  const observations: Observation[] = [];
  const observe = (target: string, ask: Ask, raw: Uint8Array, incomplete: Incomplete | null) => {
    observations.push({ id: observationId(sweep, target, ask), sweep, target, at, ask, outcome: { is: 'answered', raw, ...(incomplete === null ? {} : { incomplete }) }, requests: 0 });
  };
  for (const same of groupBy(files.filter(({ holds }) => holds !== 'output'), (file) => `${targetOf(file)}\n${file.of ?? ''}`).values()) {
    const texts = (await Promise.all(same.map(async (file) => ({ file, text: await textOf(dir, file) })))).flatMap(({ file, text }) => {
      if ('why' in text) unread.push({ what: file.path, why: text.why });
      else if (text.doubt !== null) unread.push({ what: file.path, why: text.doubt });
      return 'why' in text ? [] : [text];
    });
    if (texts.length === 0) continue;
    const context = same[0]!.of;
    const raw = texts.length === 1 ? texts[0]!.raw : Buffer.concat(texts.flatMap((text) => [text.raw, Buffer.from('\n')]));
    observe(targetOf(same[0]!), { via: 'snmp', walk: '1', ...(context === null ? {} : { context }) }, options.sealRows?.(raw) ?? raw, texts.find((text) => text.incomplete !== null)?.incomplete ?? null);
  }
  for (const file of files.filter(({ holds }) => holds === 'output')) {
    const known = commands.get(file.of!.toLowerCase()) ?? [];
    const raw = known.length === 0 ? 'no command is known whose output has this file name; docs/asks.md lists them' : await bytesOf(dir, file);
    if (typeof raw === 'string') unread.push({ what: file.path, why: raw });
    else for (const command of known) observe(targetOf(file), { via: 'ssh', run: command }, options.seal?.(raw, command) ?? raw, null);
  }
  return { observations: sortedBy(new Map(observations.map((one) => [one.id, one])).values(), ({ id }) => id), unread: sortedBy(unread, ({ what }) => what, ({ why }) => why) };
}

/** All recordings below `dir`, and the folders that hold a `devices.json`. */
async function filesBelow(dir: string, unread: Unread[]): Promise<{ readonly files: readonly Found[]; readonly lists: readonly string[] }> {
  const files: Found[] = [];
  const lists: string[] = [];
  const open = [''];
  for (const folder of open) {
    const entries = await readdir(join(dir, folder), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      unread.push({ what: folder === '' ? '.' : folder, why: `the folder cannot be opened (${error.code ?? error.message})` });
      return [];
    });
    for (const entry of sortedBy(entries, ({ name }) => name)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.')) open.push(path);
        continue;
      }
      if (entry.name === 'devices.json' && !folder.endsWith('.ssh')) lists.push(folder);
      const found = foundAt(path, folder, entry.name);
      if (found) files.push(found);
      else if (!BESIDE.test(entry.name)) unread.push({ what: clean(path), why: 'is no recording: those are <device>.snmprec, <device>.snmpwalk and <device>.ssh/<command>.txt' });
    }
  }
  return { files: sortedBy(files, ({ path }) => path), lists };
}

function foundAt(path: string, folder: string, name: string): Found | null {
  const [, device, vlan, holds] = /^(.+?)(?:@(\d{1,4}))?\.(snmprec|snmpwalk)$/i.exec(name) ?? [];
  if (device !== undefined) return { path, folder, device, holds: holds!.toLowerCase() as Found['holds'], of: vlan ?? null };
  const [, parent = '', owner] = /^(?:(.*)\/)?([^/]+)\.ssh$/i.exec(folder) ?? [];
  return owner === undefined || !/\.txt$/i.test(name) ? null : { path, folder: parent, device: owner, holds: 'output', of: name };
}

/** By what name or address each file's device is known. */
async function targets(dir: string, files: readonly Found[], lists: readonly string[], unread: Unread[]): Promise<(file: Found) => string> {
  const wordOf = ({ folder, device }: Pick<Found, 'folder' | 'device'>) => `${folder}\n${device}`;
  const addresses = new Map<string, string>();
  const takenBy = new Map<string, string>();
  const devices = new Set(files.map(wordOf));
  for (const folder of lists) {
    const what = folder === '' ? 'devices.json' : `${folder}/devices.json`;
    for (const [device, text] of await writtenAddresses(join(dir, what), what, unread)) {
      const address = parseAddress(text.trim());
      const word = wordOf({ folder, device });
      if (address === null) unread.push({ what, why: `${clean(device)} is given the address ${clean(text)}, which is none; its name stands for it` });
      else if (!devices.has(word)) unread.push({ what, why: `${clean(device)} has no recording in this folder` });
      else if (takenBy.has(address)) unread.push({ what, why: `${clean(device)} is given the address ${address} of ${takenBy.get(address)!}; its name stands for it` });
      else {
        takenBy.set(address, clean(device));
        addresses.set(word, address);
      }
    }
  }
  const homes = groupBy([...devices], (word) => word.split('\n')[1]!);
  return (file) => {
    const written = addresses.get(wordOf(file));
    if (written !== undefined) return written;
    const name = homes.get(file.device)!.length > 1 && file.folder !== '' ? `${file.folder}/${file.device}` : file.device;
    const known = parseAddress(name);
    if (known !== null && !takenBy.has(known)) return known;
    return name === 'appliance' || known !== null ? `recording ${name}` : clean(name);
  };
}

async function writtenAddresses(file: string, what: string, unread: Unread[]): Promise<readonly (readonly [string, string])[]> {
  try {
    const written: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof written !== 'object' || written === null || Array.isArray(written)) throw new Error('it is not { "<device>": { "address": "…" } }');
    return Object.entries(written as Record<string, unknown>)
      .flatMap(([device, row]) => (typeof row === 'object' && row !== null && 'address' in row && typeof row.address === 'string' ? [[device, row.address] as const] : []))
      .sort(([a], [b]) => byCodePoint(a, b));
  } catch (error) {
    unread.push({ what, why: `cannot be read (${clean(error instanceof Error ? error.message : String(error))}); the devices go by their names` });
    return [];
  }
}

/** The bytes of a file, or why there are none. */
async function bytesOf(dir: string, { path }: Found): Promise<Uint8Array | string> {
  try {
    const file = join(dir, path);
    const stats = await stat(file);
    if (!stats.isFile()) return 'is no ordinary file';
    if (stats.size > MOST_BYTES) return `is larger than ${MOST_BYTES / 1024 / 1024} MB`;
    return await readFile(file);
  } catch (error) {
    return `cannot be opened (${(error as NodeJS.ErrnoException).code ?? String(error)})`;
  }
}

async function textOf(dir: string, file: Found): Promise<Text> {
  const bytes = await bytesOf(dir, file);
  if (typeof bytes === 'string') return { why: bytes };
  if (bytes.length === 0) return { why: 'is empty' };
  const text = Buffer.from(bytes).toString('latin1');
  if (file.holds === 'snmpwalk') {
    const { lines, incomplete } = readWalk(text);
    if (lines.length === 0) return { why: 'holds no line that `snmpwalk -On` prints (.1.3.6… = TYPE: value)' };
    return { raw: Buffer.from(`${lines.join('\n')}\n`, 'latin1'), incomplete, doubt: incomplete === null ? null : `is not the whole walk (${incomplete}); what it holds was read` };
  }
  const { good, bad, firstBad } = countLines(text);
  if (good === 0) return { why: 'holds no line OID|tag|value' };
  return { raw: bytes, incomplete: bad === 0 ? null : 'malformed', doubt: bad === 0 ? null : `${bad} of its lines are not OID|tag|value (the first is line ${firstBad}); the others were read` };
}

const LINE = /^\.?\d+(\.\d+)*\|[^|]*\|/;
function countLines(text: string): { readonly good: number; readonly bad: number; readonly firstBad: number } {
  let [good, bad, firstBad, number] = [0, 0, 0, 0];
  for (const line of text.split('\n')) {
    number++;
    if (LINE.test(line)) good++;
    else if (line.trim() !== '' && !line.startsWith('#')) {
      bad++;
      if (firstBad === 0) firstBad = number;
    }
  }
  return { good, bad, firstBad };
}
