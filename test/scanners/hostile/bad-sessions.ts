/** Knows sessions that do not tell all of a configuration: cut, dropped, with prompts where none belongs, with errors in place of lines. Where they go wrong is given from outside. */
import type { Connection, ServerChannel } from 'ssh2';
import { type Cli, cliOn } from './cli.js';
import type { Manners } from './ssh-peer.js';

/** What a box prints, how much of it comes, and what it prints then. */
export interface Told {
  readonly config: string;
  /** Characters after which it goes wrong; less than all. */
  readonly cut: number;
}
export interface BadSession {
  readonly name: string;
  readonly box: 'ios' | 'routeros';
  manners(told: Told): Manners;
}
export const COPY = { ios: 'show running-config', routeros: '/export' } as const;
export const PROMPT = 'sw1#';
const VERSION = 'Cisco IOS Software, C2960X Software, Version 15.2(7)E4\n';

const login: Manners['login'] = (attempt) => (attempt.method === 'none' ? attempt.reject(['password']) : attempt.accept());
/** A command line that says all it is asked. */
export function honest(config: string): Manners {
  return { login, shell: cliOn(cli(config), { typed: [] }), command: printed((channel) => finish(channel, config, 0)) };
}
function cli(copy: Cli['says'][string], more: Partial<Cli> = {}): Cli {
  return { prompt: PROMPT, says: { [COPY.ios]: copy, 'show version': VERSION, 'terminal length 0': '' }, ...more };
}
function printed(copy: (channel: ServerChannel, connection: Connection | null) => void): NonNullable<Manners['command']> {
  return (channel, line) => (line === COPY.routeros ? copy(channel, null) : finish(channel, '', 0));
}
function finish(channel: ServerChannel, text: string, code: number, complaint = ''): void {
  channel.write(text);
  if (complaint !== '') channel.stderr.write(complaint);
  channel.exit(code);
  channel.end();
}

type Said = (half: string, rest: string) => Cli['says'][string];
const typed = (name: string, said: Said, more: Partial<Cli> = {}): BadSession => ({ name, box: 'ios', manners: ({ config, cut }) => ({ login, shell: cliOn(cli(said(config.slice(0, cut), config.slice(cut)), more), { typed: [] }) }) });
const run = (name: string, ends: (channel: ServerChannel, connection: Connection) => void): BadSession => ({
  name,
  box: 'routeros',
  manners: ({ config, cut }) => {
    let last: Connection | null = null;
    const command = printed((channel) => {
      channel.write(config.slice(0, cut));
      setTimeout(() => ends(channel, last!), 20);
    });
    return { login: (attempt, connection) => ((last = connection), login(attempt, connection)), command };
  },
});

/** Answers each line with its prompt while its copy stands still, and goes on when another command is typed. */
function liar({ config, cut }: Told): (channel: ServerChannel) => void {
  return (channel) => {
    let line = '';
    let owes = '';
    const send = (text: string): void => void channel.write(text.replace(/\n/g, '\r\n'));
    channel.on('error', () => {});
    channel.on('data', (chunk: Buffer) => {
      for (const char of chunk.toString('latin1')) {
        if (char !== '\n' && char !== '\r') {
          line += char;
          continue;
        }
        const command = line.trim();
        line = '';
        if (command === COPY.ios) {
          send(`${command}\n${config.slice(0, cut)}\n${PROMPT}`);
          owes = config.slice(cut);
        } else if (command !== '') {
          send(`${owes}${command}\n${command === 'show version' ? VERSION : ''}${PROMPT}`);
          owes = '';
        } else send(`\n${PROMPT}`);
      }
    });
    send(PROMPT);
  };
}

export const BAD_SESSIONS: readonly BadSession[] = [
  typed('stops in the middle', (half) => [half, 'hang']),
  typed('goes dead in the middle', (half) => [half, 'drop']),
  { name: 'loses its connection in the middle', box: 'ios', manners: ({ config, cut }) => {
    let last: Connection | null = null;
    return { login: (attempt, connection) => ((last = connection), login(attempt, connection)), shell: (channel) => cliOn(cli([config.slice(0, cut), 'hang']), { typed: [] })(channelThat(channel, () => setTimeout(() => last?.end(), 60))) };
  } },
  typed('shows its prompt in the middle, and stops', (half) => [`${half}\n${PROMPT}`, 'hang']),
  typed('shows its prompt in the middle, and goes dead', (half) => [`${half}\n${PROMPT}`, { wait: 50 }, 'drop']),
  typed('shows its prompt in the middle, and goes on when nobody waits for it any more', (half, rest) => [`${half}\n${PROMPT}`, { wait: 2500 }, rest]),
  { name: 'shows its prompt in the middle for each empty line, and goes on behind the next command', box: 'ios', manners: (told) => ({ login, shell: liar(told) }) },
  typed('ends in an error', (half) => [`${half}\n% Error: out of memory\n`]),
  typed('tells an error instead', () => ['% Invalid input detected\n']),
  typed('tells nothing', () => ['']),
  typed('asks for a password in the middle', (half) => [`${half}\nPassword: `, 'hang']),
  typed('never lets its pager go', (half) => [`${half}\n --More-- `, 'hang']),
  typed('leaves out its second half, and ends as if it were whole', (half) => [`${half.slice(0, Math.floor(half.length * 0.45))}\nend\n`]),
  run('prints half and stops', () => undefined),
  run('prints half and ends without a status', (channel) => {
    channel.end();
    channel.close();
  }),
  run('prints half and ends with an error', (channel) => finish(channel, '', 1, 'interrupted\n')),
  run('prints half and is killed', (channel) => {
    channel.exit('KILL');
    channel.end();
  }),
  run('prints half and loses its connection', (_channel, connection) => connection.end()),
];

/** The same channel, and what happens once a copy was asked for. */
function channelThat(channel: ServerChannel, happens: () => void): ServerChannel {
  let typedSoFar = '';
  channel.on('data', (chunk: Buffer) => {
    typedSoFar = (typedSoFar + chunk.toString('latin1')).slice(-200);
    if (typedSoFar.includes(COPY.ios)) happens();
  });
  return channel;
}
