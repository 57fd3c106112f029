/** Knows what a Windows machine offers to others and what it is connected to right now (MSFT_NetTCPConnection, MSFT_NetUDPEndpoint, over OpenSSH). */
import { isSpecialAddress, parseAddress } from '../model/address.js';
import type { Answers, Dialect } from '../model/dialect.js';
import { distinct, sortedBy } from '../model/order.js';
import { clean } from '../model/text.js';
import { numberIn, textIn, type Told } from './bricks/json.js';
import { objectsOf, selected, speaksWindows } from './bricks/powershell.js';

const TCP = selected('Get-NetTCPConnection', 'LocalAddress', 'LocalPort', 'RemoteAddress', 'RemotePort', 'State', 'OwningProcess');
const UDP = selected('Get-NetUDPEndpoint', 'LocalAddress', 'LocalPort', 'OwningProcess');
const PROCESSES = selected('Get-CimInstance Win32_Process', 'ProcessId', 'Name');
const SERVICES = selected('Get-CimInstance Win32_Service -Filter ProcessId!=0', 'ProcessId', 'Name');

/** States of MSFT_NetTCPConnection (MIB_TCP_STATE). */
const LISTENS = 2;
const ESTABLISHED = 5;
/** From here on Windows gives ports to whoever asks for any (RFC 6335), remote procedures of its own services among them: they are others after a restart. */
const FIRST_OF_ANY = 49_152;
const OWN_SERVICES: ReadonlySet<string> = new Set(['svchost', 'lsass', 'services', 'wininit', 'spoolsv', 'System', 'dns', 'dfsrs', 'ntfrs']);
const SSH = 22;

const dialect: Dialect = {
  title: 'Windows: listening sockets and established connections, with their programs',
  speaks: speaksWindows,
  asks: [
    { what: 'listeners', ask: { via: 'ssh', run: TCP } },
    { what: 'listeners', ask: { via: 'ssh', run: UDP } },
    { what: 'connections', ask: { via: 'ssh', run: TCP } },
    { what: 'listeners', ask: { via: 'ssh', run: PROCESSES } },
    { what: 'listeners', ask: { via: 'ssh', run: SERVICES } },
  ],
  *read(answers) {
    const programs = programsOf(answers);
    const sockets = [...rowsOf(answers, TCP, 'tcp'), ...rowsOf(answers, UDP, 'udp')];
    const listening = sockets.filter(({ protocol, told }) => protocol === 'udp' || told['State'] === LISTENS);
    const seen = new Set<string>();
    for (const { protocol, told, address, port, from } of listening) {
      const process = programs(told);
      const key = `${protocol} ${address} ${port}`;
      if (seen.has(key) || (port >= FIRST_OF_ANY && (protocol === 'udp' || process === null || OWN_SERVICES.has(process)))) continue;
      seen.add(key);
      yield { kind: 'listener', protocol, address, port, process, from };
    }
    const logins = new Set([SSH, ...listening.filter(({ told }) => programs(told) === 'sshd').map(({ port }) => port)]);
    for (const { protocol, told, port, from } of sockets) {
      const remote = parseAddress((textIn(told, 'RemoteAddress') ?? '').replace(/%.*$/, ''));
      const remotePort = numberIn(told, 'RemotePort', 65_535) ?? 0;
      // A login, our own among them, hangs on nothing.
      if (told['State'] !== ESTABLISHED || remote === null || isSpecialAddress(remote) || remotePort === 0 || logins.has(port)) continue;
      yield { kind: 'connection', protocol, localPort: port, remote, remotePort, process: programs(told), from };
    }
  },
  examples: [
    {
      name: 'a server of files and names, connected to its database',
      given: {
        ssh: {
          [TCP]: '[{"LocalAddress":"::","LocalPort":445,"RemoteAddress":"::","RemotePort":0,"State":2,"OwningProcess":4},{"LocalAddress":"0.0.0.0","LocalPort":53,"RemoteAddress":"0.0.0.0","RemotePort":0,"State":2,"OwningProcess":2100},{"LocalAddress":"0.0.0.0","LocalPort":49667,"RemoteAddress":"0.0.0.0","RemotePort":0,"State":2,"OwningProcess":800},{"LocalAddress":"0.0.0.0","LocalPort":22,"RemoteAddress":"0.0.0.0","RemotePort":0,"State":2,"OwningProcess":900},{"LocalAddress":"192.0.2.5","LocalPort":22,"RemoteAddress":"192.0.2.250","RemotePort":51514,"State":5,"OwningProcess":900},{"LocalAddress":"192.0.2.5","LocalPort":50123,"RemoteAddress":"192.0.2.34","RemotePort":1433,"State":5,"OwningProcess":3300},{"LocalAddress":"127.0.0.1","LocalPort":50124,"RemoteAddress":"127.0.0.1","RemotePort":389,"State":5,"OwningProcess":800}]',
          [UDP]: '[{"LocalAddress":"0.0.0.0","LocalPort":123,"OwningProcess":1200},{"LocalAddress":"0.0.0.0","LocalPort":51820,"OwningProcess":2100}]',
          [PROCESSES]: '[{"ProcessId":4,"Name":"System"},{"ProcessId":800,"Name":"lsass.exe"},{"ProcessId":900,"Name":"sshd.exe"},{"ProcessId":1200,"Name":"svchost.exe"},{"ProcessId":2100,"Name":"dns.exe"},{"ProcessId":3300,"Name":"orders.exe"}]',
          [SERVICES]: '[{"ProcessId":1200,"Name":"W32Time"},{"ProcessId":2100,"Name":"DNS"}]',
        },
      },
      reads: [
        { kind: 'listener', protocol: 'tcp', address: '::', port: 445, process: 'System' },
        { kind: 'listener', protocol: 'tcp', address: '0.0.0.0', port: 53, process: 'dns' },
        { kind: 'listener', protocol: 'udp', port: 123, process: 'W32Time' },
        { kind: 'connection', localPort: 50123, remote: '192.0.2.34', remotePort: 1433, process: 'orders' },
      ],
    },
    { name: 'what is another one after a restart, and a login', given: { ssh: { [TCP]: '[{"LocalAddress":"0.0.0.0","LocalPort":49664,"State":2,"OwningProcess":1},{"LocalAddress":"192.0.2.5","LocalPort":22,"RemoteAddress":"192.0.2.250","RemotePort":51514,"State":5,"OwningProcess":900}]', [UDP]: '{"LocalAddress":"::","LocalPort":60123,"OwningProcess":2}' } }, reads: [], readsNo: ['listener', 'connection'] },
  ],
};
export default dialect;

interface Socket {
  readonly protocol: 'tcp' | 'udp';
  readonly told: Told;
  readonly address: string;
  readonly port: number;
  readonly from: readonly string[];
}
function rowsOf(answers: Answers, command: string, protocol: 'tcp' | 'udp'): readonly Socket[] {
  const rows = objectsOf(answers, command).flatMap(({ told, from }): Socket[] => {
    const address = parseAddress((textIn(told, 'LocalAddress') ?? '').replace(/%.*$/, ''));
    const port = numberIn(told, 'LocalPort', 65_535);
    return address === null || port === null || port === 0 ? [] : [{ protocol, told, address, port, from }];
  });
  return sortedBy(rows, ({ port }) => port, ({ address }) => address, ({ told }) => JSON.stringify(told));
}

/** The program behind a socket: the one service that a shared host runs, else the name of its file; null: not told. */
function programsOf(answers: Answers): (told: Told) => string | null {
  const names = new Map(objectsOf(answers, PROCESSES).map(({ told }) => [numberIn(told, 'ProcessId'), clean(textIn(told, 'Name') ?? '', 80).replace(/\.exe$/i, '')] as const));
  const services = new Map<number | null, string[]>();
  for (const { told } of objectsOf(answers, SERVICES)) services.set(numberIn(told, 'ProcessId'), [...(services.get(numberIn(told, 'ProcessId')) ?? []), clean(textIn(told, 'Name') ?? '', 80)]);
  return (told) => {
    const id = numberIn(told, 'OwningProcess');
    const name = names.get(id) ?? '';
    const own = distinct(services.get(id) ?? []);
    return name === 'svchost' && own.length === 1 && own[0] !== '' ? own[0]! : name === '' ? null : name;
  };
}
