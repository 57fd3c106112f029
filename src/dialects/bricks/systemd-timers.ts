/** Knows which systemd timers are switched on, when they fire and what they start: systemd.timer(5), systemd.service(5), drop-ins included. */
import type { FileLine, Line } from './linux.js';

export interface Timer {
  readonly file: string;
  readonly user: string;
  readonly schedule: string;
  readonly commands: readonly string[];
  readonly from: readonly string[];
}

/** What `ls` told of the folders that switch timers on; null: the machine was not started by systemd, so that none of them fires. */
export function enabledTimers(lines: readonly Line[]): readonly string[] | null {
  if (!lines.some(({ text }) => text.trim() === '/run/systemd/system:')) return null;
  return [...new Set(lines.map(({ text }) => text.trim()).filter((name) => /^[\w@.:\\-]+\.timer$/.test(name)))].sort();
}

/** The timers of these names, as their unit files say. */
export function* timersIn(names: readonly string[], lines: readonly FileLine[]): Generator<Timer> {
  const units = unitsIn(lines);
  for (const name of names) {
    const timer = unitNamed(units, name);
    if (!timer) continue;
    const service = unitNamed(units, timer.values('Unit').at(-1) ?? name.replace(/\.timer$/, '.service'));
    const schedule = ['OnCalendar', 'OnBootSec', 'OnStartupSec', 'OnUnitActiveSec', 'OnUnitInactiveSec', 'OnActiveSec'].flatMap((key) => timer.values(key).map((value) => (key === 'OnCalendar' ? value : `${key} ${value}`)));
    if (!service || schedule.length === 0) continue;
    const commands = service.values('ExecStart').map((value) => value.replace(/^[-@:+!|]+/, ''));
    yield { file: timer.file, user: service.values('User').at(-1) ?? 'root', schedule: schedule.join(', '), commands, from: [...new Set([...timer.from, ...service.from])].sort() };
  }
}

interface Unit {
  readonly file: string;
  readonly from: readonly string[];
  /** All values of a key; an empty one takes back those before it. */
  values(key: string): readonly string[];
}

/** `name@instance.timer` is described by `name@.timer`. */
function unitNamed(units: ReadonlyMap<string, Unit>, name: string): Unit | undefined {
  return units.get(name) ?? units.get(name.replace(/@[^.]+\./, '@.'));
}

/** Files in /etc win over the vendor's of the same name; drop-ins of either add to them. */
function unitsIn(lines: readonly FileLine[]): ReadonlyMap<string, Unit> {
  const files = new Map<string, Map<string, FileLine[]>>();
  for (const line of lines) {
    const [, folder, name] = /^(\/etc\/systemd\/system|(?:\/usr)?\/lib\/systemd\/system)\/([^/]+\.(?:timer|service))(?:\.d\/[^/]+\.conf)?$/.exec(line.path) ?? [];
    if (folder === undefined || name === undefined) continue;
    const path = line.path.replace(/^\/lib\//, '/usr/lib/');
    const own = files.get(name) ?? new Map<string, FileLine[]>();
    const kept = own.get(path) ?? [];
    // Where /lib is /usr/lib the same line comes twice.
    if (!kept.some(({ text, path: other }) => text === line.text && other !== line.path)) kept.push(line);
    files.set(name, own.set(path, kept));
  }
  return new Map([...files].map(([name, own]) => [name, unitOf(name, own)]));
}

function unitOf(name: string, files: ReadonlyMap<string, readonly FileLine[]>): Unit {
  const mine = `/etc/systemd/system/${name}`;
  const vendors = `/usr/lib/systemd/system/${name}`;
  const main = files.has(mine) ? mine : vendors;
  const dropIns = [...files.keys()].filter((path) => path.includes('.d/')).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const lines = [main, ...dropIns].flatMap((path) => files.get(path) ?? []);
  return {
    file: main,
    from: [...new Set(lines.flatMap(({ from }) => from))],
    values: (key) => lines.reduce<readonly string[]>((values, { text }) => (!text.startsWith(`${key}=`) ? values : text === `${key}=` ? [] : [...values, text.slice(key.length + 1).trim()]), []),
  };
}
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
