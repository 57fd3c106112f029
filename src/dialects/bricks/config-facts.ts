/** Knows what every configuration is read for, whatever its tongue: secrets by fingerprint, leftovers, names and their uses. */
import type { FactKinds } from '../../model/fact.js';
import { sortedBy } from '../../model/order.js';
import { clean } from '../../model/text.js';

/** A fact without its evidence: the dialect adds it. */
export type Said = { [K in keyof FactKinds]: { readonly kind: K } & FactKinds[K] }[keyof FactKinds];

const TOKEN = /‹secret:([0-9a-f]{6,64})›/g;
/** In English, German, French, Spanish, Italian, Portuguese, Dutch and Polish. Short words that mean something else in another of these are left out. */
const LEFTOVER = new RegExp(
  String.raw`(?:^|[^\p{L}])(temp|tmp|temporary|temporarily|testing|test|obsolete|deprecated|fixme|todo|do[ _-]?not[ _-]?(?:touch|remove|delete|change)|dont[ _-]?touch|remove[ _-]?(?:me|later|after)|workaround|old`
  + String.raw`|testweise|provisorisch|vorl(?:ä|ae)ufig|tempor(?:ä|ae)r|veraltet|nicht[ _-]?(?:l(?:ö|oe)schen|anfassen|(?:ä|ae)ndern)|temporaire|provisoire|obsol[eè]te|ne[ _-]?pas[ _-]?(?:toucher|supprimer|modifier)`
  + String.raw`|provisional|prueba|no[ _-]?(?:tocar|borrar)|obsoleto|temporane[oa]|provvisori[oa]|non[ _-]?(?:toccare|cancellare)|tempor[aá]ri[oa]|provis[oó]ri[oa]|n[aã]o[ _-]?(?:mexer|apagar)|tijdelijk|verouderd|niet[ _-]?(?:verwijderen|aankomen)|tymczasow[aey]|nie[ _-]?(?:ruszac|ruszać|usuwac|usuwać))(?:[^\p{L}]|$)`,
  'iu',
);
const MOST = 500;

/** Secrets that can be compared, each once per place. */
export function* secretsOf(text: string): Generator<Said> {
  const seen = new Set<string>();
  for (const line of text.split('\n')) {
    if (!line.includes('‹secret:')) continue;
    for (const match of line.matchAll(TOKEN)) {
      const where = clean(line.slice(0, match.index).replace(/‹secret:[^›]*›/g, '…').trim().split(/\s+/).slice(0, 4).join(' '), 60);
      if (seen.has(`${match[1]!} ${where}`) || seen.size >= MOST) continue;
      seen.add(`${match[1]!} ${where}`);
      yield { kind: 'config-secret', fingerprint: match[1]!, where };
    }
  }
}

/** Lines that say of themselves that they were not meant to stay. `named`: the part of a line in which somebody wrote words. */
export function* leftoversOf(lines: Iterable<string>, named: RegExp): Generator<Said> {
  let count = 0;
  for (const line of lines) {
    const words = named.exec(line);
    const found = words && LEFTOVER.exec(words.slice(1).find((one) => one !== undefined) ?? '');
    if (found && count++ < MOST) yield { kind: 'leftover', line: clean(line.trim(), 160), word: found[1]!.toLowerCase() };
  }
}

/** Where names of a type are defined or used: `pattern`'s first group is the name, or several of them, parted by blanks. */
export interface Mention {
  readonly type: string;
  readonly pattern: RegExp;
  /** Only below lines of this kind. */
  readonly within?: RegExp;
  /** The name may be defined elsewhere too: a use, but no proof that something is missing. */
  readonly weak?: true;
}
export interface Grammar {
  readonly defines: readonly Mention[];
  readonly uses: readonly Mention[];
  /** Types whose definition alone is of use: left out where nothing names them. */
  readonly alwaysUsed?: readonly string[];
  /** Types of which one is missing only where the text defines others: pieces of configurations name them alone. */
  readonly amongOthers?: readonly string[];
  /** Lines without any name, of which there are many. */
  readonly skips?: RegExp;
  /** Names that are there without being defined. */
  readonly builtIn?: RegExp;
}
export interface Named {
  readonly name: string;
  readonly type: string;
  readonly defined: boolean;
  readonly used: number;
  readonly line: string;
}

/** Each name with whether it is defined and how often it is used. A definition of itself is no use. */
export function namesIn(all: readonly { readonly line: string; readonly within: string }[], grammar: Grammar): readonly Named[] {
  const lines = grammar.skips ? all.filter(({ line }) => !grammar.skips!.test(line)) : all;
  const names = new Map<string, { name: string; type: string; defined: boolean; used: number; weak: boolean; line: string }>();
  const entry = (type: string, name: string, line: string) => {
    const key = `${type}\n${type === 'interface' ? name.toLowerCase().replace(/ /g, '') : name}`;
    const found = names.get(key) ?? { name, type, defined: false, used: 0, weak: true, line: clean(line, 160) };
    names.set(key, found);
    return found;
  };
  for (const [written, defines] of [[grammar.defines, true], [grammar.uses, false]] as const) {
    const mentionsOf = byFirstWord(written.map((one) => ({ ...one, pattern: new RegExp(one.pattern.source, `${one.pattern.flags.replace('g', '')}g`) })));
    for (const { line, within } of lines) {
      const counted = new Set<unknown>();
      for (const { type, pattern, within: only, weak } of mentionsOf(line)) {
        if (only && !only.test(within)) continue;
        for (const match of line.matchAll(pattern)) {
          for (const written of /^"[^"]*"$/.test(match[1] ?? '') ? [match[1]!.slice(1, -1)] : (match[1] ?? '').trim().split(/\s+/)) {
            const name = written.replace(/^"(.*)"$/, '$1');
            if (name === '' || grammar.builtIn?.test(name)) continue;
            const own = entry(type, name, line);
            if (!weak) own.weak = false;
            if (defines && !own.defined) Object.assign(own, { defined: true, line: clean(line, 160) });
            if (!defines && !counted.has(own)) own.used++;
            counted.add(own);
          }
        }
      }
    }
  }
  const types = new Set([...names.values()].flatMap(({ type, defined }) => (defined ? [type] : [])));
  const kept = [...names.values()].filter(({ type, defined, used, weak }) => (defined ? used > 0 || !grammar.alwaysUsed?.includes(type) : !weak && (types.has(type) || !grammar.amongOthers?.includes(type))));
  return sortedBy(kept.map(({ weak: _, ...named }) => named), ({ type }) => type, ({ name }) => name);
}

const MOST_WORDS = 5000;
/** Which mentions a line may hold, by its first word: most patterns begin with a command, and most lines with another one. */
function byFirstWord(mentions: readonly Mention[]): (line: string) => readonly Mention[] {
  const begun = mentions.map((mention) => ({ mention, begins: beginningOf(mention.pattern) }));
  const known = new Map<string, readonly Mention[]>();
  return (line) => {
    const blank = line.indexOf(' ');
    const word = blank < 0 ? line : line.slice(0, blank);
    const found = known.get(word) ?? begun.filter(({ begins }) => begins === null || begins.test(word)).map(({ mention }) => mention);
    if (known.size < MOST_WORDS) known.set(word, found);
    return found;
  };
}
/** What a line's first word must look like for `pattern` to be found in it; null where more than a word decides. */
function beginningOf({ source, flags }: RegExp): RegExp | null {
  if (!source.startsWith('^')) return null;
  let depth = 0;
  for (let i = 1; i < source.length; i++) {
    const char = source[i]!;
    if (char === ' ' && depth === 0) return source[i + 1] === '?' || source[i + 1] === '*' ? null : new RegExp(`${source.slice(0, i)}$`, flags.replace('g', ''));
    if (char === ' ' || char === '.' || (char === '|' && depth === 0) || (char === '[' && source[i + 1] === '^')) return null;
    if (char === '\\' && /[sDWS]/.test(source[++i]!)) return null;
    if (char === '(') depth++;
    if (char === ')') depth--;
  }
  return null;
}

/** The names and how tangled they are, as facts. */
export function* objectFacts(named: readonly Named[], text: string): Generator<Said> {
  for (const { name, type, defined, used, line } of named.slice(0, 5000)) yield { kind: 'config-object', name: clean(name), type, defined, used, line };
  yield { kind: 'config-read', lines: text.split('\n').filter((line) => line.trim() !== '').length, objects: named.length, references: named.reduce((sum, { used }) => sum + used, 0) };
}
