/** Knows what a Linux host offers to others and what it is connected to right now: sockets, as ss(8) or netstat(8) list them. */
import { isSpecialAddress, parseAddress } from '../model/address.js';
import type { Answers, Dialect } from '../model/dialect.js';
import { sortedBy } from '../model/order.js';
import { clean } from '../model/text.js';
import { linesOf, speaksLinux } from './bricks/linux.js';

const LISTENING = 'ss -tulpn';
const CONNECTED = 'ss -tunp';
/** Where there is no ss: BusyBox, older systems. */
const LISTENING_OLD = 'netstat -tulpn';
const CONNECTED_OLD = 'netstat -tunp';

const dialect: Dialect = {
  title: 'Linux: listening sockets and established connections',
  speaks: speaksLinux,
  asks: [
    { what: 'listeners', ask: { via: 'ssh', run: LISTENING, sudo: true } },
    { what: 'listeners', ask: { via: 'ssh', run: LISTENING_OLD, sudo: true } },
    { what: 'connections', ask: { via: 'ssh', run: CONNECTED, sudo: true } },
    { what: 'connections', ask: { via: 'ssh', run: CONNECTED_OLD, sudo: true } },
  ],
  *read(answers) {
    const seen = new Set<string>();
    for (const { protocol, local, process, from } of socketsOf(answers, LISTENING, LISTENING_OLD)) {
      const key = `${protocol} ${local.address} ${local.port} ${local.on ?? ''}`;
      if (seen.has(key) || isOwnQuestion(protocol, local.port)) continue;
      seen.add(key);
      yield { kind: 'listener', protocol, address: local.address, port: local.port, process, ...(local.on !== null && { on: local.on }), from };
    }
    const logins = new Set(socketsOf(answers, LISTENING, LISTENING_OLD).filter(({ process, local }) => process === 'sshd' || local.port === 22).map(({ local }) => local.port));
    for (const { protocol, local, remote, process, established, from } of socketsOf(answers, CONNECTED, CONNECTED_OLD)) {
      // A login, our own among them, hangs on nothing.
      if (!established || process === 'sshd' || local.port === 22 || logins.has(local.port)) continue;
      const address = parseAddress(remote.address);
      if (address === null || isSpecialAddress(address) || remote.port === 0) continue;
      yield { kind: 'connection', protocol, localPort: local.port, remote: address, remotePort: remote.port, process, from };
    }
  },
  examples: [
    {
      name: 'ss as root',
      given: {
        ssh: {
          [LISTENING]: [
            'Netid State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess',
            'udp   UNCONN 0      0      127.0.0.53%lo:53        0.0.0.0:*    users:(("systemd-resolve",pid=512,fd=13))',
            'udp   UNCONN 0      0      [fe80::1]%eth0:546         [::]:*',
            'udp   UNCONN 0      0      0.0.0.0%virbr0:67       0.0.0.0:*    users:(("dnsmasq",pid=900,fd=3))',
            'tcp   LISTEN 0      244        0.0.0.0:5432      0.0.0.0:*    users:(("postgres",pid=811,fd=6),("postgres",pid=812,fd=6))',
            'tcp   LISTEN 0      128              *:443            *:*    users:(("nginx: master",pid=7,fd=3))',
          ].join('\n'),
          [CONNECTED]: [
            'Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process',
            'tcp   ESTAB 0      0      192.0.2.33:48122     192.0.2.34:445  users:(("smbclient",pid=991,fd=5))',
            'tcp   ESTAB 0      36     192.0.2.33:22        192.0.2.250:51514 users:(("sshd",pid=1200,fd=4))',
            'tcp   ESTAB 0      0      127.0.0.1:5432       127.0.0.1:40000 users:(("postgres",pid=8,fd=9))',
            'tcp   ESTAB 0      0      [::ffff:192.0.2.33]:5432 [::ffff:192.0.2.51]:39122 users:(("postgres",pid=8,fd=9))',
          ].join('\n'),
        },
      },
      reads: [
        { kind: 'listener', protocol: 'udp', address: '127.0.0.53', port: 53, process: 'systemd-resolve' },
        { kind: 'listener', protocol: 'udp', address: 'fe80::1', port: 546, process: null },
        { kind: 'listener', protocol: 'udp', address: '0.0.0.0', port: 67, process: 'dnsmasq', on: 'virbr0' },
        { kind: 'listener', protocol: 'tcp', address: '0.0.0.0', port: 5432, process: 'postgres' },
        { kind: 'listener', protocol: 'tcp', address: '::', port: 443, process: 'nginx: master' },
        { kind: 'connection', remote: '192.0.2.34', remotePort: 445, process: 'smbclient' },
        { kind: 'connection', localPort: 5432, remote: '192.0.2.51' },
      ],
    },
    {
      name: 'netstat where there is no ss',
      given: {
        ssh: {
          [LISTENING]: '',
          [LISTENING_OLD]: 'Active Internet connections (only servers)\nProto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    \ntcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      211/dropbear\ntcp        0      0 :::80                   :::*                    LISTEN      300/nginx: master\nudp        0      0 0.0.0.0:123             0.0.0.0:*                           -\n',
          [CONNECTED_OLD]: 'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    \ntcp        0      0 192.0.2.9:40112         192.0.2.10:53           ESTABLISHED 300/unbound\ntcp        0      0 192.0.2.9:40114         192.0.2.10:53           TIME_WAIT   -\n',
        },
      },
      reads: [
        { kind: 'listener', protocol: 'tcp', address: '0.0.0.0', port: 22, process: 'dropbear' },
        { kind: 'listener', protocol: 'tcp', address: '::', port: 80, process: 'nginx: master' },
        { kind: 'listener', protocol: 'udp', port: 123, process: null },
        { kind: 'connection', localPort: 40112, remote: '192.0.2.10', remotePort: 53, process: 'unbound' },
      ],
    },
    { name: 'a socket that waits for an answer is no service; a tunnel is', given: { ssh: { [LISTENING]: 'udp   UNCONN 0      0      0.0.0.0:51820      0.0.0.0:*\nudp   UNCONN 0      0      0.0.0.0:38211      0.0.0.0:*    users:(("snmpd",pid=9,fd=6))\n' } }, reads: [{ kind: 'listener', protocol: 'udp', port: 51820 }] },
    { name: 'only questions', given: { ssh: { [LISTENING]: 'udp   UNCONN 0      0      0.0.0.0:38211      0.0.0.0:*    users:(("snmpd",pid=9,fd=6))\n' } }, reads: [], readsNo: ['listener'] },
    { name: 'a login is no connection', given: { ssh: { [CONNECTED]: 'tcp   ESTAB 0      36     192.0.2.33:22        192.0.2.250:51514\n' } }, reads: [], readsNo: ['connection'] },
  ],
};
export default dialect;

interface Endpoint {
  readonly address: string;
  readonly port: number;
  /** The interface that the socket is bound to; null: to none. */
  readonly on: string | null;
}
interface Socket {
  readonly protocol: 'tcp' | 'udp';
  readonly established: boolean;
  readonly local: Endpoint;
  readonly remote: Endpoint;
  readonly process: string | null;
  readonly from: readonly string[];
}

function socketsOf(answers: Answers, command: string, older: string): readonly Socket[] {
  const sockets = linesOf(answers.output(command)).flatMap(({ text, from }) => socketIn(text, /^(tcp|udp)\s+(\S+)\s+\d+\s+\d+\s+(\S+)\s+(\S+)\s*(.*)$/, 'ESTAB', /\(\("([^"]*)"/, from));
  const listed = sockets.length > 0 ? sockets : linesOf(answers.output(older)).flatMap(({ text, from }) => socketIn(text, /^(tcp|udp)6?\s+\d+\s+\d+\s+(\S+)\s+(\S+)\s+([A-Z_0-9]*)\s*(.*)$/, 'ESTABLISHED', /^\d+\/(.+)$/, from));
  return sortedBy(listed, ({ protocol }) => protocol, ({ local }) => local.port, ({ local }) => local.address, ({ remote }) => remote.address, ({ remote }) => remote.port, ({ process }) => process ?? '');
}

function socketIn(text: string, form: RegExp, up: string, program: RegExp, from: readonly string[]): Socket[] {
  const found = form.exec(text.trimEnd());
  if (!found) return [];
  const [protocol, one = '', two = '', three = '', rest = ''] = found.slice(1);
  const [state, near, far] = up === 'ESTAB' ? [one, two, three] : [three, one, two];
  const local = endpointIn(near);
  const remote = endpointIn(far);
  const process = program.exec(rest.trim())?.[1];
  return local && remote ? [{ protocol: protocol as 'tcp' | 'udp', established: state === up, local, remote, process: process === undefined ? null : clean(process), from }] : [];
}

/** The first port that Linux gives to whoever asks for any (ip_local_port_range). A UDP socket there waits for the answer to a question, and is another one tomorrow. */
const FIRST_OF_ANY = 32_768;
/** Services that live up there nevertheless: Tailscale, WireGuard. */
const HIGH_SERVICES: readonly number[] = [41_641, 51_820];
function isOwnQuestion(protocol: 'tcp' | 'udp', port: number): boolean {
  return protocol === 'udp' && port >= FIRST_OF_ANY && !HIGH_SERVICES.includes(port);
}

/** `0.0.0.0:22`, `[::1]:22`, `*:22`, `127.0.0.53%lo:53`, `[fe80::1]%eth0:546`, `:::80`; IPv4 mapped into IPv6 is IPv4. Port `*` is 0. */
function endpointIn(text: string): Endpoint | null {
  const at = text.lastIndexOf(':');
  const port = text.slice(at + 1);
  const host = text.slice(0, at).replace(/%[^\]]*$/, '').replace(/[[\]]/g, '').replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  const on = /%([^\]]+)/.exec(text.slice(0, at))?.[1];
  const address = host === '*' ? '::' : parseAddress(host);
  return address === null || !/^(\*|\d{1,5})$/.test(port) ? null : { address, port: port === '*' ? 0 : Number(port), on: on === undefined ? null : clean(on, 60) };
}
