/** Knows how to stand in for an SSH server: with ssh2's own server for one that lies politely, raw TCP for one that does not. */
import { type Server as TcpServer, type Socket, createServer } from 'node:net';
import ssh2, { type AuthContext, type Connection, type ParsedKey, type ServerChannel } from 'ssh2';

export interface Peer {
  /** Every login attempt: `method user secret`. */
  readonly attempts: string[];
  connections(): number;
  close(): Promise<void>;
}
export interface Manners {
  readonly keys?: readonly string[];
  readonly algorithms?: ssh2.Algorithms;
  /** What it calls itself, after `SSH-2.0-`. */
  readonly ident?: string;
  /** Accepts, rejects, or leaves hanging. */
  login?(attempt: AuthContext, connection: Connection): void;
  /** Without it no command is taken. */
  command?(channel: ServerChannel, command: string): void;
  /** Somebody opened a command line. Absent: none is given. */
  shell?(channel: ServerChannel): void;
}

/** One that can be read again: of the pairs ssh2 makes, some few cannot. */
export function hostKeyPair(): string {
  for (;;) {
    const pair = ssh2.utils.generateKeyPairSync('ed25519').private;
    if (!(ssh2.utils.parseKey(pair) instanceof Error)) return pair;
  }
}

export async function startPeer(address: string, port: number, { keys = [hostKeyPair()], algorithms, ident, login, command, shell }: Manners): Promise<Peer> {
  const attempts: string[] = [];
  const open = new Set<Connection>();
  let connections = 0;
  const server = new ssh2.Server({ hostKeys: [...keys], ...(algorithms && { algorithms }), ...(ident !== undefined && { ident }) }, (connection) => {
    connections++;
    open.add(connection);
    connection.on('error', () => {});
    connection.on('close', () => open.delete(connection));
    connection.on('authentication', (attempt) => {
      const secret = attempt.method === 'password' ? attempt.password : attempt.method === 'publickey' ? (attempt.key as unknown as ParsedKey).type : '';
      attempts.push(`${attempt.method} ${attempt.username} ${secret}`.trim());
      if (login) login(attempt, connection);
      else attempt.reject(['publickey', 'password']);
    });
    connection.on('session', (accept) => {
      const session = accept();
      session.on('exec', (take, reject, { command: line }) => (command ? command(take(), line) : reject?.()));
      session.on('pty', (take) => take?.());
      session.on('shell', (take, reject) => (shell ? shell(take()) : reject?.()));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, address, resolve));
  return {
    attempts,
    connections: () => connections,
    close: () => {
      for (const connection of open) connection.end();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export interface Tarpit {
  connections(): number;
  close(): Promise<void>;
}
/** A TCP listener that does with each connection what it is told to. */
export async function startTarpit(address: string, port: number, behave: (socket: Socket) => void): Promise<Tarpit> {
  const open = new Set<Socket>();
  let connections = 0;
  const server: TcpServer = createServer((socket) => {
    connections++;
    open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
    behave(socket);
  });
  await new Promise<void>((resolve) => server.listen(port, address, resolve));
  return {
    connections: () => connections,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
