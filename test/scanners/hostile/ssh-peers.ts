/** Knows the ways in which an SSH peer can misbehave, each with a name and with what must be said of the two commands put to it. */
import type { Socket } from 'node:net';
import type { Connection, ServerChannel } from 'ssh2';
import { type Manners, type Peer, startPeer, startTarpit } from './ssh-peer.js';

export interface HostileSshPeer {
  readonly name: string;
  /** Of the two commands, `complete`, a reason, or an outcome other than `answered`. */
  readonly ends: readonly [string, string];
  /** Passwords it may come to see. */
  readonly passwords: 0 | 1;
  /** Its key is another one than was pinned. */
  readonly changedKey?: true;
  start(address: string, port: number): Promise<Pick<Peer, 'attempts' | 'close'>>;
}

const tcp = (behave: (socket: Socket) => void): HostileSshPeer['start'] => async (address, port) => ({ attempts: [], close: (await startTarpit(address, port, behave)).close });
const ssh = (manners: Manners): HostileSshPeer['start'] => (address, port) => startPeer(address, port, manners);
const BANNER = 'SSH-2.0-Old_1.0\r\n';
/** The head of an SSH packet (RFC 4253 §6): length, padding length, message number. */
const packet = (length: number, ...rest: number[]): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(length);
  return Buffer.concat([head, Buffer.from(rest)]);
};
function endlessly(stream: { readonly writable: boolean; write(chunk: Buffer): boolean; on(event: 'drain', more: () => void): unknown }, chunk: Buffer): void {
  const more = (): void => {
    for (let i = 0; i < 64 && stream.writable; i++) if (!stream.write(chunk)) return;
    setImmediate(more);
  };
  stream.on('drain', more);
  more();
}

const passwordOnly: Manners['login'] = (attempt) => (attempt.method === 'none' ? attempt.reject(['password']) : attempt.accept());
const afterLogin = (command: (channel: ServerChannel, command: string, connection: Connection) => void): HostileSshPeer['start'] => {
  return (address, port) => {
    let last: Connection | null = null;
    return startPeer(address, port, { login: (attempt, connection) => ((last = connection), passwordOnly(attempt, connection)), command: (channel, line) => command(channel, line, last!) });
  };
};
const prompts = (...asked: { prompt: string; echo: boolean }[]): HostileSshPeer['start'] => ssh({ login: (attempt) => (attempt.method === 'keyboard-interactive' ? attempt.prompt(asked, () => attempt.reject(['keyboard-interactive'])) : attempt.reject(['keyboard-interactive'])) });

export const HOSTILE_SSH_PEERS: readonly HostileSshPeer[] = [
  // No SSH at all.
  { name: 'says nothing', ends: ['broken', 'broken'], passwords: 0, start: tcp(() => {}) },
  { name: 'trickles lines for ever', ends: ['broken', 'broken'], passwords: 0, start: tcp((socket) => void setInterval(() => socket.write('x\r\n'), 20).unref()) },
  { name: 'trickles its greeting, one octet at a time', ends: ['broken', 'broken'], passwords: 0, start: tcp((socket) => { let at = 0; setInterval(() => socket.write(BANNER.charAt(at++ % 5)), 30).unref(); }) },
  { name: 'floods before the greeting', ends: ['broken', 'broken'], passwords: 0, start: tcp((socket) => endlessly(socket, Buffer.alloc(65_536, 65))) },
  { name: 'floods with lines before the greeting', ends: ['broken', 'broken'], passwords: 0, start: tcp((socket) => endlessly(socket, Buffer.from('x\r\n'.repeat(20_000)))) },
  { name: 'hangs up', ends: ['broken', 'broken'], passwords: 0, start: tcp((socket) => void socket.end()) },
  { name: 'resets', ends: ['broken', 'broken'], passwords: 0, start: tcp((socket) => void socket.resetAndDestroy()) },
  { name: 'talks HTTP', ends: ['broken', 'broken'], passwords: 0, start: tcp((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')) },
  { name: 'speaks version 1', ends: ['broken', 'broken'], passwords: 0, start: tcp((socket) => void socket.write('SSH-1.5-Old\r\n')) },
  { name: 'greets with terminal commands', ends: ['broken', 'broken'], passwords: 0, start: tcp((socket) => void socket.write('SSH-2.0-\u001b[2J\u0007\u0000\r\n\u001b]0;owned\u0007')) },
  // A greeting and no key exchange.
  { name: 'greets and falls silent', ends: ['broken', 'broken'], passwords: 0, start: tcp((socket) => void socket.write(BANNER)) },
  { name: 'greets and sends garbage', ends: ['broken', 'broken'], passwords: 0, start: tcp((socket) => void socket.write(Buffer.concat([Buffer.from(BANNER), Buffer.alloc(500, 0xff)]))) },
  { name: 'greets and announces a packet of four gigabytes', ends: ['broken', 'broken'], passwords: 0, start: tcp((socket) => void socket.write(Buffer.concat([Buffer.from(BANNER), packet(0xfffffff0, 4, 20)]))) },
  { name: 'greets and announces a packet of no octets', ends: ['broken', 'broken'], passwords: 0, start: tcp((socket) => void socket.write(Buffer.concat([Buffer.from(BANNER), packet(0)]))) },
  { name: 'greets and breaks off in the key exchange', ends: ['broken', 'broken'], passwords: 0, start: tcp((socket) => void socket.end(Buffer.concat([Buffer.from(BANNER), packet(700, 4, 20, 1, 2, 3)]))) },
  { name: 'greets and says at once that we are logged in', ends: ['broken', 'broken'], passwords: 0, start: tcp((socket) => void socket.write(Buffer.concat([Buffer.from(BANNER), packet(12, 10, 52, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)]))) },
  { name: 'sends packets to be ignored for ever', ends: ['broken', 'broken'], passwords: 0, start: tcp((socket) => { socket.write(BANNER); endlessly(socket, Buffer.concat([packet(1012, 6, 2), Buffer.alloc(1010)])); }) },
  // Logins.
  { name: 'never answers the login', ends: ['broken', 'broken'], passwords: 0, start: ssh({ login: () => {} }) },
  { name: 'never answers the password', ends: ['broken', 'broken'], passwords: 1, start: ssh({ login: (attempt) => (attempt.method === 'none' ? attempt.reject(['password']) : undefined) }) },
  { name: 'collects passwords', ends: ['refused', 'refused'], passwords: 1, start: ssh({ login: (attempt) => attempt.reject(['password', 'keyboard-interactive']) }) },
  { name: 'hangs up on the password', ends: ['broken', 'broken'], passwords: 1, start: ssh({ login: (attempt, connection) => (attempt.method === 'none' ? attempt.reject(['password']) : connection.end()) }) },
  { name: 'wants a second factor after the password', ends: ['refused', 'refused'], passwords: 1, start: ssh({ login: (attempt) => (attempt.method === 'none' ? attempt.reject(['password']) : attempt.reject(['password', 'keyboard-interactive'], true)) }) },
  { name: 'asks for name and password in one prompt', ends: ['refused', 'refused'], passwords: 0, start: prompts({ prompt: 'User:', echo: true }, { prompt: 'Password:', echo: false }) },
  { name: 'asks for a password that all may see', ends: ['refused', 'refused'], passwords: 0, start: prompts({ prompt: 'Password:', echo: true }) },
  { name: 'takes only keys', ends: ['refused', 'refused'], passwords: 0, start: ssh({ login: (attempt) => attempt.reject(['publickey']) }) },
  { name: 'has another key than before', ends: ['refused', 'refused'], passwords: 0, changedKey: true, start: ssh({ login: passwordOnly }) },
  // Commands.
  { name: 'prints for ever', ends: ['cap', 'cap'], passwords: 1, start: afterLogin((channel) => endlessly(channel, Buffer.alloc(32_768, 65))) },
  { name: 'complains for ever', ends: ['cap', 'cap'], passwords: 1, start: afterLogin((channel) => endlessly(channel.stderr as never, Buffer.alloc(32_768, 65))) },
  { name: 'prints half and falls silent', ends: ['timeout', 'timeout'], passwords: 1, start: afterLogin((channel) => void channel.write('hostname core\n')) },
  { name: 'prints a prompt early and waits', ends: ['timeout', 'timeout'], passwords: 1, start: afterLogin((channel) => void channel.write('core# ')) },
  { name: 'asks for a password in the middle of a command', ends: ['timeout', 'timeout'], passwords: 1, start: afterLogin((channel) => void channel.write('[sudo] password for audit: ')) },
  { name: 'trickles for ever', ends: ['timeout', 'timeout'], passwords: 1, start: afterLogin((channel) => void setInterval(() => channel.writable && channel.write('x'), 20).unref()) },
  { name: 'ends without an exit status', ends: ['error', 'error'], passwords: 1, start: afterLogin((channel) => { channel.write('half\n'); channel.end(); channel.close(); }) },
  { name: 'ends by a signal', ends: ['error', 'error'], passwords: 1, start: afterLogin((channel) => { channel.write('half\n'); channel.exit('KILL'); channel.end(); }) },
  { name: 'ends with an error', ends: ['error', 'error'], passwords: 1, start: afterLogin((channel) => { channel.write('half\n'); channel.stderr.write('% Invalid input\n'); channel.exit(1); channel.end(); }) },
  { name: 'breaks off in mid-output', ends: ['error', 'broken'], passwords: 1, start: afterLogin((channel, _command, connection) => { channel.write('half\n'); setTimeout(() => connection.end(), 40); }) },
  { name: 'does not take commands', ends: ['error', 'error'], passwords: 1, start: ssh({ login: passwordOnly }) },
  { name: 'closes every channel at once', ends: ['error', 'error'], passwords: 1, start: afterLogin((channel) => channel.close()) },
];
