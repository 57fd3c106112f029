/** Asserts that questions to services get true answers from honest servers, and that a hostile one costs neither truth nor time. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createSocket, type Socket as Datagrams } from 'node:dgram';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createServer as createTls } from 'node:tls';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createDhcpScanner } from '../../scanners/dhcp/scanner.js';
import { createDnsScanner } from '../../scanners/dns/scanner.js';
import { createHearScanner } from '../../scanners/hear/scanner.js';
import { createHttpScanner } from '../../scanners/http/scanner.js';
import { encode, encodeInteger, encodeText } from '../../scanners/ldap/ber.js';
import { createLdapScanner } from '../../scanners/ldap/scanner.js';
import { createNmapScanner } from '../../scanners/nmap/scanner.js';
import { createNtpScanner } from '../../scanners/ntp/scanner.js';
import { createTlsScanner } from '../../scanners/tls/scanner.js';
import { programPath } from '../../src/guard/dependency.js';
import { answersOf } from '../../src/dialects/bricks/answers.js';
import dhcpDialect from '../../src/dialects/dhcp.js';
import dns from '../../src/dialects/dns.js';
import makeByBanner from '../../src/dialects/make-by-banner.js';
import scripts from '../../src/dialects/nmap-scripts.js';
import tls from '../../src/dialects/tls.js';
import type { Ask } from '../../src/model/ask.js';
import type { Dialect } from '../../src/model/dialect.js';
import type { Reading } from '../../src/model/fact.js';
import { observationId, type Outcome } from '../../src/model/observation.js';
import { testGate } from './gate.js';

const HERE = '127.77.41.1';
const folder = mkdtempSync(join(tmpdir(), 'services-'));
const closing: (() => void)[] = [];
let key: string;
let cert: string;

const json = (outcome: Outcome): Record<string, unknown> => (outcome.is === 'answered' ? (JSON.parse(Buffer.from(outcome.raw).toString()) as Record<string, unknown>) : { is: outcome.is, ...('why' in outcome && { why: outcome.why }) });
const door = (allow = ['127.77.41.0/24'], change = {}) => {
  const gate = testGate(allow, change);
  closing.push(() => gate.close());
  return gate;
};
function readBy(dialect: Dialect, target: string, ask: Ask, outcome: Outcome): Reading[] {
  return [...dialect.read(answersOf(target, [{ id: observationId('t', target, ask), sweep: 't', target, at: '2026-01-01T00:00:00Z', ask, outcome, requests: 1 }]))];
}
/** A UDP server that answers each datagram with what `reply` makes of it. */
async function udp(reply: (request: Buffer, send: (answer: Buffer) => void, socket: Datagrams, from: { address: string; port: number }) => void, address = HERE): Promise<number> {
  const socket = createSocket('udp4');
  socket.on('message', (request, from) => reply(request, (answer) => socket.send(answer, from.port, from.address), socket, from));
  await new Promise<void>((done) => socket.bind(0, address, done));
  closing.push(() => socket.close());
  return socket.address().port;
}
async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((done) => server.listen(0, HERE, done));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
const tcp = (talk: (socket: Socket) => void): Promise<number> => listening(createServer((socket) => { socket.on('error', () => undefined); talk(socket); }));

beforeAll(() => {
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', join(folder, 'key'), '-out', join(folder, 'cert'), '-days', '40', '-subj', '/O=Example Office/CN=nas.example.net', '-addext', 'subjectAltName=DNS:nas.example.net'], { stdio: 'ignore' });
  key = readFileSync(join(folder, 'key'), 'utf8');
  cert = readFileSync(join(folder, 'cert'), 'utf8');
});
afterEach(() => {
  for (const close of closing.splice(0)) close();
});
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

describe('names', () => {
  const question: Extract<Ask, { via: 'dns' }> = { via: 'dns', type: 'PTR', name: '7.2.0.192.in-addr.arpa' };
  const scanner = (port: number, gate = door()) => createDnsScanner(gate, { port, timeoutMs: 800, tries: 1 });
  /** The answer with one PTR record whose data is `data`; `edit` spoils it. */
  const answer = (request: Buffer, data: Buffer, edit: (message: Buffer) => Buffer = (message) => message): Buffer => {
    const message = Buffer.concat([request, Buffer.from('c00c000c000100000e10', 'hex'), Buffer.from([data.length >> 8, data.length & 255]), data]);
    message.writeUInt16BE(0x8180, 2);
    message.writeUInt16BE(1, 6);
    return edit(message);
  };
  const name = Buffer.from('\u0005files\u0007example\u0003net\0', 'latin1');

  it.runIf(process.env['CI'] === 'true' || programPath('dnsmasq') !== null)('asks a real server for names, addresses, directories and mail', async () => {
    const port = 53_041;
    const config = join(folder, 'dnsmasq.conf');
    writeFileSync(config, ['no-resolv', 'no-hosts', 'no-daemon', 'user=root', `port=${port}`, `listen-address=${HERE}`, 'bind-interfaces', 'pid-file=', 'auth-ttl=60', 'host-record=files.example.net,192.0.2.7', 'srv-host=_ldap._tcp.dc._msdcs.example.net,files.example.net,389', 'mx-host=example.net,mx.example.org,10', 'cname=data.example.net,files.example.net', 'local=/example.net/'].join('\n'));
    const child: ChildProcess = spawn(programPath('dnsmasq')!, ['-C', config], { stdio: 'ignore' });
    closing.push(() => child.kill('SIGKILL'));
    const gate = door();
    const dnsmasq = createDnsScanner(gate, { port, timeoutMs: 1000, tries: 3 });
    let requests = 0;
    const put = async (ask: Extract<Ask, { via: 'dns' }>): Promise<Outcome> => {
      const asked = await dnsmasq.ask(HERE, ask);
      requests += asked.requests;
      return asked.outcome;
    };
    const told = async (type: 'A' | 'PTR' | 'SRV' | 'MX', about: string) => json(await put({ via: 'dns', type, name: about }))['records'];
    for (let i = 0; i < 40 && (await put(question)).is !== 'answered'; i++) await pause(100);
    expect(await told('PTR', '7.2.0.192.in-addr.arpa')).toEqual([{ name: '7.2.0.192.in-addr.arpa', type: 'PTR', value: 'files.example.net' }]);
    expect(await told('A', 'data.example.net')).toContainEqual({ name: 'files.example.net', type: 'A', value: '192.0.2.7' });
    expect(await told('SRV', '_ldap._tcp.dc._msdcs.example.net')).toEqual([{ name: '_ldap._tcp.dc._msdcs.example.net', type: 'SRV', value: 'files.example.net', preference: 0, port: 389 }]);
    expect(await told('MX', 'example.net')).toEqual([{ name: 'example.net', type: 'MX', value: 'mx.example.org', preference: 10 }]);
    expect(json(await put({ via: 'dns', type: 'A', name: 'nobody.example.net' }))).toEqual({ rcode: 'NXDOMAIN', records: [] });
    expect(gate.ledger()).toMatchObject([{ target: HERE, via: 'udp', count: requests }]);
  });

  it('reads what an honest server says, and takes the name for the address that was asked about', async () => {
    const port = await udp((request, send) => send(answer(request, name)));
    const { outcome, requests } = await scanner(port).ask(HERE, question);
    expect(requests).toBe(1);
    expect(readBy(dns, HERE, question, outcome)).toContainEqual(expect.objectContaining({ kind: 'named', name: 'files.example.net', by: 'dns', about: '192.0.2.7' }));
  });

  const silent: readonly (readonly [string, (request: Buffer) => Buffer])[] = [
    ['another id', (request) => answer(request, name, (message) => (message.writeUInt16BE(message.readUInt16BE(0) ^ 1, 0), message))],
    ['another question', (request) => answer(request, name, (message) => (message.writeUInt8(message[13]! ^ 1, 13), message))],
    ['another type', (request) => answer(request, name, (message) => (message.writeUInt16BE(1, request.length - 4), message))],
    ['a question instead of an answer', (request) => answer(request, name, (message) => (message.writeUInt16BE(0x0100, 2), message))],
    ['three octets', () => Buffer.from([1, 2, 3])],
    ['nothing', () => Buffer.alloc(0)],
  ];
  it.each(silent)('hears nothing in %s', async (_what, reply) => {
    const port = await udp((request, send) => send(reply(request)));
    expect((await scanner(port).ask(HERE, question)).outcome.is).toBe('silent');
  });

  const broken: readonly (readonly [string, (request: Buffer) => Buffer])[] = [
    ['a pointer to itself', (request) => answer(request, Buffer.from([0xc0, request.length + 12]))],
    ['a pointer forwards', (request) => answer(request, Buffer.from([0xc0, 0xff]))],
    ['a pointer into the header', (request) => answer(request, Buffer.from([0xc0, 0x02]))],
    ['two pointers that point at each other', (request) => answer(request, Buffer.from([0xc0, request.length + 14, 0xc0, request.length + 12]))],
    ['a name that does not end', (request) => answer(request, Buffer.from([5, 97, 98]))],
    ['a name that is too long', (request) => answer(request, Buffer.concat([...Array.from({ length: 5 }, () => Buffer.concat([Buffer.from([63]), Buffer.alloc(63, 97)])), Buffer.from([0])]))],
    ['more records than it holds', (request) => answer(request, name, (message) => (message.writeUInt16BE(9, 6), message))],
    ['sixty thousand records', (request) => answer(request, name, (message) => (message.writeUInt16BE(0xffff, 6), message))],
    ['a record that is cut off', (request) => answer(request, name).subarray(0, -4)],
    ['a name that does not fill its record', (request) => answer(request, Buffer.concat([name, Buffer.from([1])]))],
  ];
  it.each(broken)('calls %s malformed', async (_what, reply) => {
    const port = await udp((request, send) => send(reply(request)));
    expect(json((await scanner(port).ask(HERE, question)).outcome)).toMatchObject({ is: 'broken', why: expect.stringMatching(/^a malformed answer: /) as string });
  });

  it('believes nobody but the address it asked', async () => {
    const spoofer = createSocket('udp4');
    await new Promise<void>((done) => spoofer.bind(0, '127.77.41.66', done));
    closing.push(() => spoofer.close());
    const port = await udp((request, _send, _socket, from) => spoofer.send(answer(request, name), from.port, from.address));
    expect((await scanner(port).ask(HERE, question)).outcome.is).toBe('silent');
  });
  it('leaves out records of names nobody asked about, and marks an answer that was cut short', async () => {
    const port = await udp((request, send) => {
      const foreign = Buffer.concat([Buffer.from('\u0004evil\0', 'latin1'), Buffer.from('000c000100000e10', 'hex'), Buffer.from([0, name.length]), name]);
      const message = Buffer.concat([request, foreign]);
      message.writeUInt16BE(0x8380, 2);
      message.writeUInt16BE(1, 6);
      send(message);
    });
    const { outcome } = await scanner(port).ask(HERE, question);
    expect(outcome).toMatchObject({ is: 'answered', incomplete: 'cap' });
    expect(json(outcome)['records']).toEqual([]);
  });
  it('ends a flood, tells an unwilling server, and a port where nobody listens', async () => {
    const flood = await udp((_request, send) => {
      for (let i = 0; i < 200; i++) send(Buffer.alloc(40, i));
    });
    expect(['broken', 'silent']).toContain((await scanner(flood).ask(HERE, question)).outcome.is);
    const unwilling = await udp((request, send) => {
      const message = Buffer.from(request);
      message.writeUInt16BE(0x8185, 2);
      send(message);
    });
    expect(json((await scanner(unwilling).ask(HERE, question)).outcome)).toEqual({ is: 'refused', why: 'REFUSED' });
    expect((await scanner(1).ask(HERE, question)).outcome.is).toBe('refused');
  });
  it('asks nobody outside the scope, no port that is forbidden, and nothing once all sending stops', async () => {
    const gate = door();
    const outside = await scanner(53, gate).ask('127.77.42.1', question);
    expect([outside.outcome.is, outside.requests]).toEqual(['excluded', 0]);
    expect((await scanner(631, gate).ask(HERE, question)).outcome.is).toBe('excluded');
    expect((await createHttpScanner(gate).ask(HERE, 9100, false)).requests).toBe(0);
    expect((await createTlsScanner(gate).ask(HERE, 631)).outcome.is).toBe('excluded');
    expect((await scanner(53, gate).ask(HERE, { via: 'dns', type: 'A', name: `${'a'.repeat(64)}.example.net` })).requests).toBe(0);
    gate.stop();
    expect((await scanner(53, gate).ask(HERE, question)).outcome.is).toBe('excluded');
    expect(gate.ledger()).toEqual([]);
  });
});

describe('time', () => {
  const packet = (request: Buffer, first = 0x24, stratum = 2): Buffer => {
    const reply = Buffer.alloc(48);
    reply[0] = first;
    reply[1] = stratum;
    reply.set([192, 0, 2, 7], 12);
    request.copy(reply, 24, 40, 48);
    return reply;
  };
  const ask = (port: number) => createNtpScanner(door(), { port, timeoutMs: 800 }).ask(HERE);

  it('takes one packet to know how far a server stands from a clock', async () => {
    let packets = 0;
    const port = await udp((request, send) => {
      packets++;
      expect(request.length).toBe(48);
      expect(request[0]! & 7).toBe(3);
      send(packet(request));
    });
    const { outcome, requests } = await ask(port);
    expect(json(outcome)).toMatchObject({ stratum: 2, reference: 'c0000207' });
    expect([packets, requests]).toEqual([1, 1]);
  });
  it.each([
    ['a nonce that is not ours', (request: Buffer) => packet(Buffer.alloc(48, 7)).subarray(0, request.length)],
    ['a client’s packet', (request: Buffer) => packet(request, 0x23)],
    ['a packet that is cut off', (request: Buffer) => packet(request).subarray(0, 40)],
    ['a version of the future', (request: Buffer) => packet(request, 0x3c)],
  ])('hears nothing in %s', async (_what, reply) => {
    const port = await udp((request, send) => send(reply(request)));
    expect((await ask(port)).outcome.is).toBe('silent');
  });
  it('understands that a server wants to be left in peace', async () => {
    const port = await udp((request, send) => {
      const reply = packet(request, 0x24, 0);
      reply.write('RATE', 12, 'latin1');
      send(reply);
    });
    expect(json((await ask(port)).outcome)).toEqual({ is: 'refused', why: 'kiss of death RATE' });
  });
});

describe('certificates', () => {
  const ask = (port: number, totalMs = 2000) => createTlsScanner(door(), { totalMs }).ask(HERE, port);
  it('looks at what is presented, sends nothing, and trusts nothing', async () => {
    let heard = 0;
    const server = createTls({ key, cert }, (socket) => socket.on('data', (chunk) => (heard += chunk.length)));
    server.on('tlsClientError', () => undefined);
    const port = await listening(server);
    const { outcome, requests } = await ask(port, 20_000);
    expect(readBy(tls, HERE, { via: 'tls', port }, outcome)).toEqual([expect.objectContaining({ kind: 'certificate', port, subject: 'CN=nas.example.net,O=Example Office', names: ['nas.example.net'], selfSigned: true })]);
    expect([heard, requests]).toEqual([0, 1]);
  });
  const servers: readonly (readonly [string, (socket: Socket) => void])[] = [
    ['greets in plain text', (socket) => void socket.write('220 mail.example.net ESMTP\r\n')],
    ['closes at once', (socket) => socket.destroy()],
    ['never says anything', () => undefined],
    ['drips one byte after the other', (socket) => void setInterval(() => socket.writable && socket.write(Buffer.from([0x16])), 20).unref()],
    ['announces a certificate of sixteen megabytes', (socket) => socket.once('data', () => { socket.write(Buffer.from('160303400002fffffc0303', 'hex')); const more = setInterval(() => socket.writable && socket.write(Buffer.alloc(16_384, 1)), 1); more.unref(); socket.on('close', () => clearInterval(more)); })],
  ];
  it.each(servers)('ends with a server that %s', async (_what, talk) => {
    const port = await tcp(talk);
    expect((await ask(port)).outcome.is).toBe('broken');
  });
  it('is told where nobody listens', async () => expect((await ask(1)).outcome.is).toBe('refused'));
});

describe('pages', () => {
  const ask = (port: number, secure = false, totalMs = 1500) => createHttpScanner(door(), { totalMs }).ask(HERE, port, secure);
  const title = (told: Record<string, unknown>) => (typeof told['title'] === 'string' ? Buffer.from(told['title'], 'base64').toString() : null);

  it('reads title and server, and asks for nothing else', async () => {
    const seen: string[] = [];
    const server = createHttp((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.cookie ?? ''}${request.headers.authorization ?? ''}`);
      response.setHeader('Server', 'ExampleHTTP/1.0').end('<html><head><TITLE lang="en">\n Example Switch</title></head></html>');
    });
    let connections = 0;
    server.on('connection', () => connections++);
    const port = await listening(server);
    const told = json((await ask(port)).outcome);
    expect(connections).toBe(1);
    expect(told).toMatchObject({ status: 200, server: 'ExampleHTTP/1.0' });
    expect(title(told)).toContain('Example Switch');
    expect(seen).toEqual(['GET / ']);
  });
  it('speaks TLS where that is spoken', async () => {
    const server = createTls({ key, cert }, (socket) => socket.once('data', () => socket.end('HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm="Example Camera"\r\nContent-Length: 0\r\n\r\n')));
    server.on('tlsClientError', () => undefined);
    expect(json((await ask(await listening(server), true, 5000)).outcome)).toMatchObject({ status: 401, realm: 'Example Camera' });
  });
  it('keeps the names of cookies, also of those set on the way, and none of their values', async () => {
    const server = createHttp((request, response) => {
      if (request.url === '/') return void response.writeHead(302, { Location: '/login', 'Set-Cookie': ['AIROS_0123=s3cret-of-the-way; Path=/', 'no sign of equality'] }).end();
      response.writeHead(200, { 'Set-Cookie': ['AIROS_0123=again', 'ui_language=de_DE', ' =nameless', `${'x'.repeat(500)}=1`, ...Array.from({ length: 40 }, (_, i) => `filler${i}=s3cret`)] }).end('<title>Sign in</title>');
    });
    const { outcome } = await ask(await listening(server));
    const { cookies } = json(outcome) as { readonly cookies: readonly string[] };
    expect(cookies.slice(0, 3)).toEqual(['AIROS_0123', 'ui_language', 'filler0']);
    expect(cookies.length).toBeLessThanOrEqual(12);
    expect(outcome.is === 'answered' && Buffer.from(outcome.raw).includes('s3cret')).toBe(false);
    const told = [...makeByBanner.read(answersOf(HERE, [{ id: 'a', sweep: 't', target: HERE, at: '2026-01-01T00:00:00Z', ask: { via: 'http', port: 80 }, outcome, requests: 2 }]))];
    expect(told).toContainEqual(expect.objectContaining({ kind: 'is-a', vendor: 'Ubiquiti', by: 'banner' }));
  });
  it('follows a redirection on the same server alone, and no circle', async () => {
    const seen: string[] = [];
    const server = createHttp((request, response) => {
      seen.push(request.url!);
      if (request.url === '/') return void response.writeHead(302, { Location: '/login' }).end();
      if (request.url === '/login') return void response.end('<title>Sign in</title>');
    });
    expect(title(json((await ask(await listening(server))).outcome))).toBe('Sign in');
    expect(seen).toEqual(['/', '/login']);
    let elsewhere = 0;
    const other = await tcp((socket) => (elsewhere++, socket.destroy()));
    for (const Location of [`http://127.77.41.9/`, `http://${HERE}:${other}/`, `https://${HERE}/`, '//evil.example/', 'http://', 'file:///etc/passwd']) {
      const away = createHttp((_request, response) => void response.writeHead(302, { Location }).end());
      const { outcome, requests } = await ask(await listening(away));
      expect([json(outcome)['status'], requests]).toEqual([302, 1]);
    }
    expect(elsewhere).toBe(0);
    let rounds = 0;
    const circle = createHttp((_request, response) => void response.writeHead(302, { Location: `/${rounds++}` }).end());
    expect((await ask(await listening(circle))).requests).toBeLessThanOrEqual(3);
  });
  it('stops at its cap where a body never ends', async () => {
    let sent = 0;
    const port = await tcp((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nServer: endless\r\n\r\n');
      const more = setInterval(() => socket.writable && socket.write(Buffer.alloc(8192, 'a')) && (sent += 8192), 1);
      socket.on('close', () => clearInterval(more));
    });
    expect(json((await ask(port, false, 5000)).outcome)).toMatchObject({ status: 200, server: 'endless', title: null });
    expect(sent).toBeLessThan(8 * 1024 * 1024);
  });
  const hostile: readonly (readonly [string, string | null])[] = [['no HTTP at all', '\0\u0001\u0002\r\n\r\n'], ['headers without end', `HTTP/1.1 200 OK\r\n${'X-Filler: aaaaaaaaaaaaaaaa\r\n'.repeat(2000)}`], ['silence after the request', null]];
  it.each(hostile)('ends with %s', async (_what, text) => {
    const port = await tcp((socket) => void (text !== null && socket.write(text, 'latin1')));
    expect((await ask(port, false, 800)).outcome.is).toBe('broken');
  });
});

describe('directories', () => {
  const entry = (attributes: Readonly<Record<string, readonly string[]>>, id = 1, base = '') => encode(0x30, encodeInteger(2, id), encode(0x64, encodeText(4, base), encode(0x30, ...Object.entries(attributes).map(([name, values]) => encode(0x30, encodeText(4, name), encode(0x31, ...values.map((value) => encodeText(4, value))))))));
  const done = (code = 0) => encode(0x30, encodeInteger(2, 1), encode(0x65, encodeInteger(0x0a, code), encodeText(4, ''), encodeText(4, '')));
  const directory = (...parts: readonly Buffer[]) => tcp((socket) => socket.once('data', () => { for (const part of parts) socket.write(part); }));
  const ask = (port: number, totalMs = 2000) => createLdapScanner(door(), { totalMs }).ask(HERE, port, false);

  it('reads the rootDSE, in whatever pieces it comes, and logs in nowhere', async () => {
    const whole = Buffer.concat([entry({ defaultNamingContext: ['DC=example,DC=net'], dnsHostName: ['dc1.example.net'], secret: ['x'] }), done()]);
    const heard: Buffer[] = [];
    const port = await tcp((socket) => {
      socket.on('data', (chunk: Buffer) => heard.push(chunk));
      socket.once('data', async () => {
        for (const byte of whole) await new Promise((sent) => setTimeout(() => sent(socket.writable && socket.write(Buffer.from([byte]))), 1));
      });
    });
    const { outcome } = await ask(port, 20_000);
    const { attributes } = json(outcome) as { attributes: Record<string, string[]> };
    expect(Object.keys(attributes).sort()).toEqual(['defaultnamingcontext', 'dnshostname']);
    expect(Buffer.from(attributes['dnshostname']![0]!, 'base64').toString()).toBe('dc1.example.net');
    expect(Buffer.concat(heard).toString('hex')).toMatch(/^3082....02010163/);
  });
  const hostile: readonly (readonly [string, readonly Buffer[]])[] = [
    ['a length without end', [Buffer.from('3080', 'hex')]],
    ['a length of four gigabytes', [Buffer.from('3084ffffffff', 'hex')]],
    ['a length of eight octets', [Buffer.from('30880000000000000001', 'hex')]],
    ['an answer to another question', [entry({ dnsHostName: ['x'] }, 7), done()]],
    ['an entry that is not the root', [entry({ dnsHostName: ['x'] }, 1, 'dc=evil'), done()]],
    ['an element beyond its end', [Buffer.from('300602010164013f', 'hex')]],
    ['no BER', [Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')]],
    ['half an answer', [entry({ dnsHostName: ['x'] }).subarray(0, 12)]],
    ['entries without end', Array.from({ length: 3000 }, () => entry({ dnsHostName: ['x'.repeat(100)] }))],
  ];
  it.each(hostile)('ends with %s', async (_what, parts) => {
    expect((await ask(await directory(...parts))).outcome.is).toBe('broken');
  });
  it('tells a directory that answers nobody without a name', async () => {
    expect(json((await ask(await directory(done(50)))).outcome)).toEqual({ is: 'refused', why: 'insufficient access rights' });
  });
});

describe('addresses on offer', () => {
  const offer = (request: Buffer, server: readonly number[], edit: (message: Buffer) => Buffer = (message) => message): Buffer => {
    const message = Buffer.alloc(240);
    request.copy(message, 0, 0, 240);
    message[0] = 2;
    return edit(Buffer.concat([message, Buffer.from([53, 1, 2, 54, 4, ...server, 3, 4, 192, 0, 2, 1, 6, 4, 192, 0, 2, 53, 255])]));
  };
  const scan = async (reply: (request: Buffer, send: (answer: Buffer) => void) => void, gate = door(undefined, { probeDhcp: true })) => {
    const port = await udp(reply);
    return createDhcpScanner(gate, { to: { address: HERE, port }, at: { address: HERE, port: 0 }, waitMs: 800 }).ask();
  };

  it('sends one DISCOVER and hears every server; takes no address', async () => {
    const requests: Buffer[] = [];
    const gate = door(undefined, { probeDhcp: true });
    const { outcome } = await scan((request, send) => {
      requests.push(request);
      send(offer(request, [192, 0, 2, 5]));
      send(offer(request, [192, 0, 2, 99]));
      send(offer(request, [192, 0, 2, 66], (message) => (message.writeUInt32BE(7, 4), message)));
      send(offer(request, [192, 0, 2, 67], (message) => message.subarray(0, 250)));
      send(Buffer.alloc(10));
    }, gate);
    expect(requests.map((request) => request[242])).toEqual([1]);
    expect(readBy(dhcpDialect, 'appliance', { via: 'dhcp' }, outcome).filter(({ kind }) => kind === 'offers-dhcp').map(({ about }) => about)).toEqual(['192.0.2.5', '192.0.2.99']);
    expect((await createDhcpScanner(gate, { waitMs: 10 }).ask()).outcome).toMatchObject({ is: 'excluded', why: 'one DHCPDISCOVER was sent already' });
    expect(gate.ledger()).toMatchObject([{ target: '255.255.255.255', via: 'udp', count: 1 }]);
  });
  it('sends nothing without consent, and hears silence as silence', async () => {
    const { outcome, requests } = await scan(() => expect.fail('was asked'), door());
    expect([outcome.is, requests]).toEqual(['excluded', 0]);
    expect((await scan(() => undefined)).outcome.is).toBe('silent');
  });
});

describe('listening', () => {
  it('says why it cannot, and stops with everything else', async () => {
    const gate = door();
    expect((await createHearScanner(gate, { allow: ['198.51.100.0/24'] }).listen(1)).is).toBe(programPath('tcpdump') === null ? 'broken' : 'excluded');
    const wrong = await createHearScanner(gate, { allow: [] }, { interfaces: () => ['no-such-port'] }).listen(1);
    expect(json(wrong)['why']).toMatch(/^not possible: /);
    const listening = createHearScanner(gate, { allow: [] }, { interfaces: () => ['lo'] }).listen(3600);
    await pause(200);
    gate.stop();
    await listening;
  });
});

describe.runIf(process.env['CI'] === 'true' || programPath('nmap') !== null)('nmap’s scripts', () => {
  it('run on open ports alone, one connection at a time, and tell what they read', async () => {
    const server = createTls({ key, cert }, (socket) => socket.end());
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((ready) => server.listen(993, HERE, ready));
    closing.push(() => server.close());
    const gate = door();
    const told: { target: string; outcome: Outcome; requests: number }[] = [];
    await createNmapScanner(gate).scripts([HERE, '127.77.42.9'], [993, 9100], (target, outcome, requests) => told.push({ target, outcome, requests }));
    expect(told.find(({ target }) => target === '127.77.42.9')).toMatchObject({ outcome: { is: 'excluded' }, requests: 0 });
    const { outcome, requests } = told.find(({ target }) => target === HERE)!;
    expect(readBy(scripts, HERE, { via: 'nmap', scan: 'scripts', ports: '993' }, outcome)).toContainEqual(expect.objectContaining({ kind: 'certificate', port: 993, subject: expect.stringContaining('CN=nas.example.net') as string, names: ['nas.example.net'], selfSigned: true }));
    expect(gate.ledger()).toMatchObject([{ target: HERE, via: 'tcp', count: requests }]);
  });
});
