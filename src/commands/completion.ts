/** `completion`: a script with which a shell completes commands, options and the words they take. */
import { InvalidArgumentError, type Command } from 'commander';
import { MAP_LAYERS, SCOPES } from '../http/house.js';
import { print, type CommandLeaf } from './bricks/command.js';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
/** Words that arguments take, where they are few. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  export: ['netbox', 'csv', 'documentation', 'ledger', 'observations'], map: [...MAP_LAYERS, 'changes'], completion: SHELLS, show: ['audit', 'devices', 'links', 'findings', 'failures', 'coverage', 'ledger', 'sweeps'], diff: ['latest', 'previous'],
};

/** What options take, where it is one of a few words or a file. */
const VALUES: Readonly<Record<string, readonly string[]>> = { '--format': ['html', 'pdf', 'json', 'csv', 'xlsx', 'md', 'sarif', 'svg', 'dot', 'drawio'], '--sweep': ['latest', 'previous'], '--since': ['previous'], '--fail-on': ['ACT_NOW', 'PLAN', 'VERIFY', 'ASK', 'TRACK'], '--scope': SCOPES };
const FILES: readonly string[] = ['--config', '--data', '--output', '--file'];

const command: CommandLeaf = {
  register(program) {
    program
      .command('completion <shell>')
      .description(`print a completion script for ${SHELLS.join(', ')}`)
      .addHelpText('after', '\nbash: eval "$(linchpin completion bash)"\nzsh:  linchpin completion zsh > "${fpath[1]}/_linchpin"\nfish: linchpin completion fish > ~/.config/fish/completions/linchpin.fish')
      .action((shell: string) => {
        const known = SHELLS.find((one) => one === shell);
        if (!known) throw new InvalidArgumentError(`completion ${shell}: choose ${SHELLS.join(', ')}`);
        const entries = entriesOf(program);
        print(known === 'bash' ? bash(entries) : known === 'zsh' ? zsh(entries) : fish(entries));
      });
  },
};
export default command;

interface Entry {
  readonly name: string;
  readonly says: string;
  readonly words: readonly string[];
  readonly options: readonly Flag[];
}
interface Flag {
  readonly flag: string;
  readonly short: string | null;
  readonly says: string;
  /** What follows it: nothing, a file, one of these words, or something that nobody can guess. */
  readonly takes: 'nothing' | 'file' | 'text' | readonly string[];
}
function entriesOf(program: Command): readonly Entry[] {
  return program.commands.map((one) => ({
    name: one.name(),
    says: one.description(),
    words: [...one.commands.map((sub) => sub.name()), ...(WORDS[one.name()] ?? [])],
    options: [...new Map([one, ...one.commands].flatMap(({ options }) => options).flatMap(({ long, short, description, required, optional }) => (long == null ? [] : [[long, { flag: long, short: short ?? null, says: description, takes: !required && !optional ? 'nothing' : FILES.includes(long) ? 'file' : (VALUES[long] ?? 'text') } as const] as const]))).values()],
  }));
}

function bash(entries: readonly Entry[]): string {
  const cases = entries.map(({ name, words, options }) => `    ${name}) words="${[...words, ...options.map(({ flag }) => flag), '--help'].join(' ')}" ;;`);
  return `_linchpin() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  COMPREPLY=()
  case "$before" in
    -o|${FILES.join('|')}) COMPREPLY=($(compgen -f -- "$word")); return ;;
${Object.entries(VALUES).map(([flag, words]) => `    ${flag}) COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word")); return ;;`).join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${entries.map(({ name }) => name).join(' ')} --help --version" -- "$word")); return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _linchpin linchpin
`;
}

function zsh(entries: readonly Entry[]): string {
  const commands = entries.map(({ name, says }) => `    ${single(`${name}:${says.replace(/:/g, '\\:')}`)}`);
  const cases = entries.map(({ name, words, options }) => `    ${name}) _arguments ${options.flatMap(zshFlag).join(' ')}${words.length > 0 ? ` ${single(`1:what:(${words.join(' ')})`)}` : ''} ;;`);
  return `#compdef linchpin
_linchpin() {
  local -a commands
  commands=(
${commands.join('\n')}
  )
  if (( CURRENT == 2 )); then _describe 'command' commands; return; fi
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = "_linchpin" ]; then _linchpin "$@"; else compdef _linchpin linchpin; fi
`;
}

/** Both forms of an option exclude each other. */
function zshFlag({ flag, short, says, takes }: Flag): readonly string[] {
  const told = `[${says.replace(/[[\]:\\]/g, '\\$&')}]${takes === 'nothing' ? '' : takes === 'file' ? ':file:_files' : takes === 'text' ? ':text: ' : `:word:(${takes.join(' ')})`}`;
  return short === null ? [single(`${flag}${told}`)] : [`${single(`(${flag} ${short})${flag}${told}`)}`, `${single(`(${flag} ${short})${short}${told}`)}`];
}

function fish(entries: readonly Entry[]): string {
  const lines = entries.flatMap(({ name, says, words, options }) => [
    `complete -c linchpin -n __fish_use_subcommand -f -a ${name} -d ${single(says)}`,
    ...(words.length > 0 ? [`complete -c linchpin -n '__fish_seen_subcommand_from ${name}' -f -a ${single(words.join(' '))}`] : []),
    ...options.map(({ flag, short, says: what, takes }) => `complete -c linchpin -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}${short === null ? '' : ` -s ${short.slice(1)}`}${takes === 'nothing' ? ' -f' : takes === 'file' ? ' -r -F' : takes === 'text' ? ' -x' : ` -x -a ${single(takes.join(' '))}`} -d ${single(what)}`),
  ]);
  return `${lines.join('\n')}\n`;
}

/** In single quotes, as all three shells read them. */
function single(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}
