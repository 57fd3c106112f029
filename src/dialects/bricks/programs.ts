/** Knows which program a command line is about: behind environment settings, wrappers (nice, flock, timeout, sudo …), shells and interpreters. */
import { simpleCommands } from './shell-words.js';

/** Where a line runs: the folder it starts in, and the variables that are set for it. */
export interface Surroundings {
  readonly folder: string;
  readonly variables: ReadonlyMap<string, string>;
}

/**
 * The programs and scripts a shell line starts, in order, distinct: absolute paths where they can be told, bare names where the
 * search path decides, null for one that cannot be told (code on the command line, a module, an unknown variable).
 * A shell's own commands are left out.
 */
export function programsOf(line: string, surroundings: Surroundings, depth = 0): readonly (string | null)[] {
  if (depth > 4) return [null];
  let { folder } = surroundings;
  const variables = new Map(surroundings.variables);
  const programs = new Set<string | null>();
  for (const words of simpleCommands(line)) {
    const expanded = words.map((word) => expand(word, variables, surroundings.folder));
    if (words.every(isAssignment)) for (const word of expanded) if (word !== null) variables.set(word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1));
    if (expanded[0] === 'cd') folder = typeof expanded[1] === 'string' ? inFolder(expanded[1], folder) : folder;
    for (const program of startedBy(expanded, { folder, variables }, depth)) programs.add(program);
  }
  return [...programs];
}

/** Null: it holds a variable or a command whose value is not known. */
type Word = string | null;

const isAssignment = (word: Word) => word !== null && /^[A-Za-z_][A-Za-z0-9_]*=/.test(word);

function expand(word: string, variables: ReadonlyMap<string, string>, home: string): Word {
  const told = word.replace(/^~(?=\/|$)/, home).replace(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g, (whole, braced: string | undefined, plain: string | undefined) => variables.get(braced ?? plain ?? '') ?? whole);
  // A quoted command for `sh -c` may well hold what is not known yet.
  return /[$`]/.test(told) && !/\s/.test(told) ? null : told;
}
function inFolder(path: string, folder: string): string {
  const parts: string[] = [];
  for (const part of `${path.startsWith('/') ? '' : `${folder}/`}${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Of the shell itself, or sayings and waits that nobody would miss. `.` reads settings. */
const OF_THE_SHELL = new Set(['cd', 'test', '[', '[[', ':', 'true', 'false', 'echo', 'printf', 'export', 'set', 'unset', 'ulimit', 'umask', 'sleep', 'exit', 'return', 'read', 'wait', 'trap', 'shift', 'local', 'readonly', 'which', 'type', 'hash', '.', 'source', 'eval', 'break', 'continue']);

/** Programs that start another: options that take a value, and how many words come before the other's own. */
const WRAPPERS: Readonly<Record<string, { readonly valued?: RegExp; readonly before?: number }>> = {
  sudo: { valued: /^-[ughpCrtUDRT]$|^--(user|group|host|prompt|chdir)$/ },
  doas: { valued: /^-[uC]$/ },
  nice: { valued: /^-n$|^--adjustment$/ },
  ionice: { valued: /^-[cnpPu]$|^--(class|classdata)$/ },
  chrt: { before: 1, valued: /^-[TPD]$/ },
  taskset: { before: 1 },
  timeout: { valued: /^-[ks]$|^--(kill-after|signal)$/, before: 1 },
  nohup: {},
  setsid: {},
  stdbuf: { valued: /^-[ioe]$/ },
  time: { valued: /^-[fo]$/ },
  env: { valued: /^-[uC]$|^--(unset|chdir)$/ },
  exec: { valued: /^-a$/ },
  command: {},
  builtin: {},
  chronic: {},
  cronic: {},
  'run-one': {},
  'systemd-cat': { valued: /^-[tp]$|^--(identifier|priority)$/ },
  'systemd-inhibit': {},
  'systemd-run': { valued: /^-[uptEM]$|^--(unit|property|setenv|slice)$/ },
  flock: { valued: /^-[wE]$|^--(wait|timeout|conflict-exit-code)$/, before: 1 },
  setlock: { before: 1 },
  lckdo: { before: 1 },
  chroot: { before: 1, valued: /^--(userspec|groups)$/ },
  xargs: { valued: /^-[nPILdsEa]$|^--(max-args|max-procs|replace|delimiter)$/ },
  unshare: {},
  chpst: { valued: /^-[uUbemdnlL/]$/ },
  setuidgid: { before: 1 },
  's6-setuidgid': { before: 1 },
  gosu: { before: 1 },
  'su-exec': { before: 1 },
};
const SHELL = /^(ba|da|a|z|k|mk)?sh$/;
/** Options that hand over code or a module instead of a file, and options that take a value. */
const INTERPRETERS: readonly { readonly name: RegExp; readonly code?: RegExp; readonly valued?: RegExp; readonly file?: RegExp }[] = [
  { name: /^(python|pypy)[\d.]*$/, code: /^-[A-Za-z]*[cm]$/, valued: /^-[WXQ]$/ },
  { name: /^perl[\d.]*$/, code: /^-[A-Za-z]*[eE]$/, valued: /^-[I]$/ },
  { name: /^ruby[\d.]*$/, code: /^-e$/, valued: /^-[IrC]$/ },
  { name: /^php[\d.]*$/, code: /^-[rR]$/, valued: /^-[cdz]$/, file: /^-(f|-file)$/ },
  { name: /^(node|nodejs)$/, code: /^(-e|--eval|-p|--print)$/, valued: /^(-r|--require|--import|--env-file)$/ },
  { name: /^java$/, valued: /^(-cp|-classpath|--class-path|-p|--module-path)$/, code: /^(-m|--module)$/, file: /^-jar$/ },
  { name: /^(Rscript|lua[\d.]*|tclsh[\d.]*|expect|pwsh|groovy)$/, code: /^(-e|-c|-Command)$/, file: /^-File$/ },
];

function startedBy(words: readonly Word[], where: Surroundings, depth: number): readonly (string | null)[] {
  const own = words.slice(words.findIndex((word) => !isAssignment(word)));
  if (words.every(isAssignment)) return [];
  const [program, ...rest] = own;
  if (program === null || program === undefined || /[$`]/.test(program)) return [null];
  const name = program.slice(program.lastIndexOf('/') + 1);
  if (OF_THE_SHELL.has(program) || (name === 'command' && /^-[vV]$/.test(rest[0] ?? ''))) return [];
  if (name === 'su' || name === 'runuser') return asUser(rest, where, depth, name);
  if (SHELL.test(name)) return byShell(rest, where, depth) ?? [program];
  const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name]! : undefined;
  if (wrapper) return behind(name, wrapper, rest, where, depth) ?? [located(program, where)];
  const interpreter = INTERPRETERS.find((one) => one.name.test(name));
  if (interpreter) return [byInterpreter(interpreter, rest, where)];
  return [located(program, where)];
}

/** Bare names are left to the search path. */
function located(program: string, { folder }: Surroundings): string {
  return program.includes('/') ? inFolder(program, folder) : program;
}

function behind(name: string, { valued, before = 0 }: { readonly valued?: RegExp; readonly before?: number }, words: readonly Word[], where: Surroundings, depth: number): readonly (string | null)[] | null {
  let left = before;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--') continue;
    if (name === 'flock' && (word === '-c' || word === '--command')) return programsOf(words[at + 1] ?? '', where, depth + 1);
    if (name === 'env' && (word === '-S' || word === '--split-string')) return programsOf(words[at + 1] ?? '', where, depth + 1);
    if (word?.startsWith('-')) {
      if (valued?.test(word)) at++;
      continue;
    }
    if (isAssignment(word)) continue;
    if (left-- > 0) continue;
    return startedBy(words.slice(at), where, depth);
  }
  return null;
}

/** `su - user -c '…'`, `runuser -u user -- program`. */
function asUser(words: readonly Word[], where: Surroundings, depth: number, name: string): readonly (string | null)[] {
  const code = words.findIndex((word) => word === '-c' || word === '--command');
  if (code >= 0) return programsOf(words[code + 1] ?? '', where, depth + 1);
  const user = words.findIndex((word) => word === '-u' || word === '--user');
  if (name !== 'runuser' || user < 0) return [name];
  const rest = words.slice(user + 2).filter((word) => word !== '--');
  return rest.length === 0 ? [name] : startedBy(rest, where, depth);
}

/** What a shell is told to run; null: nothing, so that it is the shell itself. */
function byShell(words: readonly Word[], where: Surroundings, depth: number): readonly (string | null)[] | null {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === null) return [null];
    if (/^-[A-Za-z]*c[A-Za-z]*$/.test(word)) {
      const code = words.slice(at + 1).find((one) => one === null || !/^[-+]/.test(one));
      return code === undefined ? null : code === null ? [null] : programsOf(code, where, depth + 1);
    }
    if (/^[-+][A-Za-z]*o$/.test(word) || word === '--rcfile' || word === '--init-file') at++;
    else if (!/^[-+]/.test(word)) return [inFolder(word, where.folder)];
  }
  return null;
}

function byInterpreter({ code, valued, file }: (typeof INTERPRETERS)[number], words: readonly Word[], where: Surroundings): string | null {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === null || code?.test(word)) return null;
    if (file?.test(word)) continue;
    if (valued?.test(word)) at++;
    else if (!word.startsWith('-')) return inFolder(word, where.folder);
  }
  return null;
}
