/** `completion`: a script with which a shell completes commands, options and the words they take. */
import { InvalidArgumentError, type Command } from 'commander';
import { print, type CommandLeaf } from './bricks/command.js';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
/** Words that arguments take, where they are few. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  export: ['netbox', 'csv', 'documentation', 'observations'], map: ['l2', 'l3'], completion: SHELLS, show: ['audit', 'devices', 'links', 'findings', 'failures', 'coverage', 'ledger', 'sweeps'], diff: ['latest', 'previous'],
};

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
  readonly options: readonly { readonly flag: string; readonly says: string }[];
}
function entriesOf(program: Command): readonly Entry[] {
  return program.commands.map((one) => ({
    name: one.name(),
    says: one.description(),
    words: [...one.commands.map((sub) => sub.name()), ...(WORDS[one.name()] ?? [])],
    options: [...new Map([one, ...one.commands].flatMap(({ options }) => options).flatMap(({ long, description }) => (long == null ? [] : [[long, { flag: long, says: description }] as const]))).values()],
  }));
}

function bash(entries: readonly Entry[]): string {
  const cases = entries.map(({ name, words, options }) => `    ${name}) words="${[...words, ...options.map(({ flag }) => flag), '--help'].join(' ')}" ;;`);
  return `_linchpin() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  COMPREPLY=()
  case "$before" in
    -o|--output|--config|--data) COMPREPLY=($(compgen -f -- "$word")); return ;;
    --format) COMPREPLY=($(compgen -W "html pdf json csv xlsx md sarif svg dot drawio" -- "$word")); return ;;
    --sweep) COMPREPLY=($(compgen -W "latest previous" -- "$word")); return ;;
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
  const cases = entries.map(({ name, words, options }) => `    ${name}) _arguments ${options.map(({ flag, says }) => single(`${flag}[${says.replace(/[[\]:\\]/g, '\\$&')}]:value:_files`)).join(' ')}${words.length > 0 ? ` ${single(`1:what:(${words.join(' ')})`)}` : ''} ;;`);
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

function fish(entries: readonly Entry[]): string {
  const lines = entries.flatMap(({ name, says, words, options }) => [
    `complete -c linchpin -n __fish_use_subcommand -f -a ${name} -d ${single(says)}`,
    ...(words.length > 0 ? [`complete -c linchpin -n '__fish_seen_subcommand_from ${name}' -f -a ${single(words.join(' '))}`] : []),
    ...options.map(({ flag, says: what }) => `complete -c linchpin -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)} -d ${single(what)}`),
  ]);
  return `${lines.join('\n')}\n`;
}

/** In single quotes, as all three shells read them. */
function single(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}
