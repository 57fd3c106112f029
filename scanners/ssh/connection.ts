/** Knows one SSH connection up to the point where commands can be run: TCP, banner, key exchange, host key, login, each against a clock. */
import { type Socket, connect } from 'node:net';
import { type Algorithms, type AuthHandlerMiddleware, Client } from 'ssh2';
import type { Address } from '../../src/model/address.js';
import { clean } from '../../src/model/text.js';
import { type HostKey, hostKeyOf } from './host-key.js';

/** What a server says before anybody logs in. `legacy`: it took algorithms that are no longer offered by default. */
export interface Greeting {
  readonly banner: string | null;
  readonly hostKey: HostKey | null;
  readonly legacy: boolean;
  readonly algorithms: { readonly kex: string; readonly cipher: string; readonly mac: string } | null;
}
/** How far it got. `silent`: no TCP answer; `refused`: TCP refused. */
export type Failure = { readonly is: 'silent' | 'refused' | 'broken' | 'denied' | 'stopped'; readonly why: string };

export interface Connection {
  readonly client: Client;
  readonly greeting: Greeting;
  /** Resolves when the connection is gone, for whatever reason. */
  readonly gone: Promise<void>;
  close(): void;
}
export interface Plan {
  readonly target: Address;
  readonly port: number;
  readonly legacy: boolean;
  readonly clocks: Clocks;
  /** What to run when all sending stops. */
  readonly onStop: Set<() => void>;
  /** More than this from the device ends the session. */
  readonly sessionBytes: number;
  /** Called once the server proved that it holds its key. Resolves to how to log in; null: leave without a login. */
  login(greeting: Greeting): Promise<AuthHandlerMiddleware | null>;
}
/** Milliseconds from start to end, not idle time. */
export interface Clocks {
  readonly handshakeMs: number;
  readonly loginMs: number;
  readonly commandMs: number;
  readonly sessionMs: number;
}
export const CLOCKS: Clocks = { handshakeMs: 10_000, loginMs: 30_000, commandMs: 60_000, sessionMs: 120_000 };

/** A server that says more than this before the login is no SSH server. */
const BYTES_BEFORE_LOGIN = 512 * 1024;
const BANNER_BYTES = 8 * 1024;
/** Appended, so that they are chosen only where nothing better is known. */
const LEGACY: Algorithms = {
  kex: { append: ['diffie-hellman-group-exchange-sha1', 'diffie-hellman-group14-sha1', 'diffie-hellman-group1-sha1'], prepend: [], remove: [] },
  serverHostKey: { append: ['ssh-dss'], prepend: [], remove: [] },
  cipher: { append: ['aes256-cbc', 'aes192-cbc', 'aes128-cbc', '3des-cbc'], prepend: [], remove: [] },
  hmac: { append: ['hmac-sha1-96', 'hmac-md5', 'hmac-md5-96'], prepend: [], remove: [] },
};

/** Opens a connection. Without a login it is closed already when this resolves, and only the greeting is of use. Never rejects. */
export function open(plan: Plan): Promise<{ readonly greeting: Greeting; readonly connection: Connection | null; readonly failure: Failure | null }> {
  return new Promise((resolve) => {
    const client = new Client();
    const socket: Socket = connect({ host: plan.target, port: plan.port, noDelay: true });
    let greeting: Greeting = { banner: null, hostKey: null, legacy: plan.legacy, algorithms: null };
    let connected = false;
    let settled = false;
    const gone = new Promise<void>((left) => {
      socket.once('close', () => {
        plan.onStop.delete(onStop);
        left();
      });
    });
    const close = (): void => {
      client.end();
      socket.destroy();
    };
    const settle = (failure: Failure | null, connection: Connection | null): void => {
      if (settled) return;
      settled = true;
      clearTimeout(clock);
      if (!connection) close();
      resolve({ greeting, connection, failure });
    };
    const fail = (is: Failure['is'], why: string): void => settle({ is, why: clean(why) }, null);
    const onStop = (): void => {
      fail('stopped', 'stopped');
      close();
    };
    let clock = setTimeout(() => fail(connected ? 'broken' : 'silent', `no handshake within ${plan.clocks.handshakeMs / 1000} s`), plan.clocks.handshakeMs);
    plan.onStop.add(onStop);

    socket.once('connect', () => (connected = true));
    socket.on('error', (error) => fail(...reasonOf(error)));
    client.on('error', (error: Error & { level?: string }) => {
      if (error.level === 'client-authentication') fail('denied', 'authentication failed');
      else if ('syscall' in error) fail(...reasonOf(error));
      else fail('broken', error.message);
    });
    client.on('close', () => fail('broken', 'connection closed by the device'));
    client.on('handshake', (negotiated) => {
      const { kex, cs } = negotiated;
      greeting = { ...greeting, algorithms: { kex, cipher: cs.cipher, mac: cs.mac } };
      clearTimeout(clock);
      clock = setTimeout(() => fail('broken', `no login within ${plan.clocks.loginMs / 1000} s`), plan.clocks.loginMs);
      login = plan.login(greeting);
      login.then(
        (found) => found ?? fail('stopped', 'no login'),
        (error: Error) => fail('broken', error.message),
      );
    });
    client.on('ready', () => settle(null, { client, greeting, gone, close }));

    let login: Promise<AuthHandlerMiddleware | null>;
    client.connect({
      sock: socket,
      username: '',
      readyTimeout: 0,
      ...(plan.legacy && { algorithms: LEGACY }),
      hostVerifier: (blob: Buffer) => {
        greeting = { ...greeting, hostKey: hostKeyOf(blob) };
        return true;
      },
      authHandler: (methods, partial, next) => {
        login.then(
          (found) => found?.(methods, partial, next),
          () => {},
        );
      },
    });
    const seen: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => {
      if (settled) {
        if (socket.bytesRead > plan.sessionBytes) close();
        return;
      }
      if (greeting.banner === null && socket.bytesRead <= BANNER_BYTES) {
        seen.push(chunk);
        greeting = { ...greeting, banner: bannerIn(Buffer.concat(seen).toString('latin1')) };
      }
      if (socket.bytesRead > BYTES_BEFORE_LOGIN) fail('broken', 'too much said before the login');
    });
  });
}

/** The identification string (RFC 4253 §4.2); other lines may come before it. */
function bannerIn(text: string): string | null {
  return /^SSH-[^\r\n]{1,250}(?=\r?\n)/m.exec(text)?.[0] ?? null;
}

function reasonOf(error: Error & { code?: string }): [Failure['is'], string] {
  if (error.code === 'ECONNREFUSED') return ['refused', 'connection refused'];
  if (error.code === 'ETIMEDOUT') return ['silent', 'no answer'];
  return ['broken', error.message];
}

/** Whether the handshake failed for want of a common algorithm, so that older ones may be worth a try. */
export function wantsLegacy(failure: Failure | null): boolean {
  return failure?.is === 'broken' && /no matching/i.test(failure.why);
}
