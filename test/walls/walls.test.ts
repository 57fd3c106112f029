/** The house plan as a test: which room may look where, and what pure rooms may not touch. Each refusal names its reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface Room {
  readonly sees: readonly string[];
  readonly pure: boolean;
  readonly because: string;
}
const ROOMS: Readonly<Record<string, Room>> = {
  'src/model': { sees: [], pure: true, because: 'the words of the house depend on nothing' },
  'src/guard': { sees: ['src/model'], pure: false, because: 'what leaves, and what is sealed, is decided in one place' },
  scanners: { sees: ['src/model', 'src/guard'], pure: false, because: 'a scanner asks and listens; it never interprets' },
  'src/dialects': { sees: ['src/model'], pure: true, because: 'a dialect file can be read alone' },
  'src/coverage': { sees: ['src/model'], pure: true, because: 'how whole an answer is does not depend on what it says' },
  'src/plan': { sees: ['src/model'], pure: true, because: 'what to ask next is decided, not improvised' },
  'src/topology': { sees: ['src/model'], pure: true, because: "no vendor's name reaches the topology" },
  'src/failures': { sees: ['src/model', 'src/topology'], pure: true, because: 'what stops is computed from the topology alone' },
  'src/rules': { sees: ['src/model', 'src/topology', 'src/failures'], pure: true, because: 'a rule judges the network: never a raw answer' },
  'src/documents': { sees: ['src/model'], pure: true, because: 'documentation is compared with what was seen, not with how' },
  'src/drift': { sees: ['src/model'], pure: true, because: 'drift compares what two audits say' },
  'src/report': { sees: ['src/model'], pure: true, because: 'a report only tells what the audit found' },
  'src/exports': { sees: ['src/model'], pure: true, because: 'an export only tells what the audit found' },
  'src/site': { sees: ['src/model'], pure: false, because: 'the site file is read and checked before anything else exists' },
  'src/store': { sees: ['src/model', 'src/guard'], pure: false, because: 'remembering is not knowing' },
  'src/http': { sees: ['src/model', 'src/guard'], pure: false, because: 'HTTP tells what doors hand it' },
};
const PURE_ROOMS = Object.keys(ROOMS).filter((room) => ROOMS[room]!.pure);
/** Where rooms meet. `src` itself: the files that stand in no folder. */
const MEETING: Readonly<Record<string, Room>> = {
  'src/audit': { sees: PURE_ROOMS, pure: true, because: 'an audit follows from what was seen and said, and from nothing else' },
  'src/sweep': { sees: [...Object.keys(ROOMS), 'src', 'src/audit'].filter((room) => room !== 'src/http'), pure: false, because: 'a sweep runs the same whoever began it' },
  'src/doctor': { sees: [...Object.keys(ROOMS), 'src', 'src/sweep'], pure: false, because: 'what is missing is told before anything runs' },
  'src/daemon': { sees: [...Object.keys(ROOMS), 'src', 'src/audit', 'src/sweep'], pure: false, because: 'the daemon is begun by the command line and knows nothing of it' },
};
const DOORS = /^src\/([^/]+|commands\/.+)\.ts$/;
/** `node:module`: for data that a package ships as JSON. `node:zlib`: to unpack bytes that are at hand. */
const PURE_BUILTINS = new Set(['node:net', 'node:crypto', 'node:module', 'node:zlib']);
const IMPURE = [
  { pattern: /\bDate\.now\(|\bnew Date\(\)/, why: 'reads the clock' },
  { pattern: /\bMath\.random\(|\brandomBytes\b|\brandomUUID\b/, why: 'is random' },
  { pattern: /\bprocess\.(env|argv|cwd|stdout|stderr)\b/, why: 'looks at the process' },
  { pattern: /\bfetch\(|\bcreateConnection\b|\bcreateServer\b|\bSocket\(/, why: 'talks to a network' },
  { pattern: /\bsetTimeout\(|\bsetInterval\(/, why: 'waits' },
  { pattern: /\.localeCompare\(|\btoLocale/, why: 'depends on the locale' },
];

const files = ['src', 'scanners'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);
const ALL: Readonly<Record<string, Room>> = { ...ROOMS, ...MEETING };
const roomOf = (file: string): string | null => Object.keys(ALL).find((room) => file.startsWith(`${room}/`)) ?? null;
/** The room of what is looked at; a file of `src` itself is in `src`. */
const placeOf = (file: string): string | null => roomOf(file) ?? (/^src\/[^/]+$/.test(file) ? 'src' : null);
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:^|\n)\s*(?:import|export)[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g)].map((m) => (m[1] ?? m[2])!);

describe('walls', () => {
  it('finds every file in a room or at a door', () => {
    expect(files.filter((file) => roomOf(file) === null && !DOORS.test(file))).toEqual([]);
  });

  it('lets no room look where it may not', () => {
    const refusals: string[] = [];
    for (const file of files) {
      const room = roomOf(file);
      if (room === null) continue;
      for (const target of importsOf(file)) {
        if (!target.startsWith('.')) continue;
        const seen = relative(root, normalize(join(root, dirname(file), target))).replace(/\.js$/, '.ts');
        const place = placeOf(seen);
        if (place === room || (place !== null && ALL[room]!.sees.includes(place))) continue;
        refusals.push(`${file} looks into ${seen}: ${ALL[room]!.because}`);
      }
    }
    expect(refusals).toEqual([]);
  });

  it('keeps I/O, clocks and randomness out of pure rooms', () => {
    const refusals: string[] = [];
    for (const file of files) {
      const room = roomOf(file);
      if (room === null || !ALL[room]!.pure) continue;
      for (const target of importsOf(file)) {
        if (target.startsWith('node:') && !PURE_BUILTINS.has(target)) refusals.push(`${file} imports ${target}: ${room} is pure`);
      }
      const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      for (const { pattern, why } of IMPURE) if (pattern.test(code)) refusals.push(`${file} ${why}: ${room} is pure`);
    }
    expect(refusals).toEqual([]);
  });

  it('has no two files that need each other, not even by their types', () => {
    const needs = new Map(files.map((file) => [file, importsOf(file).filter((target) => target.startsWith('.')).map((target) => normalize(join(dirname(file), target)).replace(/\.js$/, '.ts'))]));
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, way: readonly string[]): void => {
      if (state.get(file) === 'open') circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      if (state.has(file)) return;
      state.set(file, 'open');
      for (const next of needs.get(file) ?? []) visit(next, [...way, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('lets no rule import a rule, no dialect a dialect, no section a section', () => {
    const leaf = /^src\/(rules|dialects|commands|report\/sections|report\/formats)\/[^/]+\.ts$/;
    const refusals = files
      .filter((file) => leaf.test(file))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => target.startsWith('./') && !target.slice(2).includes('/'))
          .map((target) => `${file} imports ${target}: leaves know only bricks`),
      );
    expect(refusals).toEqual([]);
  });
});
