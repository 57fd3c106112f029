/** Asserts that a Windows machine is known by its SSH server, asked only what is published, and that what PowerShell refuses or does not know is told from what is whole. No Windows answers here: a peer says what one prints. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SshRun, createSshScanner } from '../../scanners/ssh/scanner.js';
import { tablesOf } from '../../src/coverage/tables.js';
import { answersOf } from '../../src/dialects/bricks/answers.js';
import { loadDialects } from '../../src/load.js';
import type { Fact, Reading } from '../../src/model/fact.js';
import { type Observation, observationId } from '../../src/model/observation.js';
import { countingEgress } from './hostile/egress.js';
import { remembering } from './hostile/ssh-memory.js';
import { type Peer, hostKeyPair, startPeer } from './hostile/ssh-peer.js';

const ADDRESS = '127.0.15.7';
const PORT = 16129;
const KEY = hostKeyPair();

/** By what a command gets: what it prints, what it complains of, and its exit status. */
const SAID: readonly (readonly [RegExp, string, string, number])[] = [
  [/Win32_OperatingSystem/, '{"Caption":"Microsoft Windows Server 2022 Standard","Version":"10.0.20348","CSName":"HV1","ProductType":3,"LastBootUpTime":"\\/Date(1767225600000)\\/","LocalDateTime":"\\/Date(1767229200000)\\/"}\r\n', '', 0],
  [/Win32_NetworkAdapterConfiguration/, '{"Description":"Example NIC","InterfaceIndex":6,"MACAddress":"00:1B:21:00:00:05","IPAddress":["192.0.2.5"],"IPSubnet":["255.255.255.0"],"DNSServerSearchOrder":["192.0.2.6"],"DHCPServer":null}\r\n', '', 0],
  [/Get-NetTCPConnection/, '[{"LocalAddress":"0.0.0.0","LocalPort":445,"RemoteAddress":"0.0.0.0","RemotePort":0,"State":2,"OwningProcess":4},{"LocalAddress":"192.0.2.5","LocalPort":50123,"RemoteAddress":"192.0.2.34","RemotePort":1433,"State":5,"OwningProcess":3300}]\r\n', '', 0],
  [/Get-VM/, '', "Get-VM : Die Benennung \"Get-VM\" wurde nicht als Name eines Cmdlet erkannt.\r\n    + CategoryInfo          : ObjectNotFound: (Get-VM:String) [], CommandNotFoundException\r\n    + FullyQualifiedErrorId : CommandNotFoundException\r\n", 1],
  [/Win32_Process /, '', 'Get-CimInstance : Zugriff verweigert \r\n    + FullyQualifiedErrorId : HRESULT 0x80041003,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand\r\n', 1],
];

describe('a Windows machine over SSH', () => {
  const ran: string[] = [];
  let peer: Peer;
  let observations: Observation[];
  let readings: readonly Reading[];
  let coverage: ReturnType<typeof tablesOf>;

  beforeAll(async () => {
    peer = await startPeer(ADDRESS, PORT, {
      ident: 'OpenSSH_for_Windows_9.5',
      login: (attempt) => (attempt.method === 'publickey' ? attempt.accept() : attempt.reject(['publickey'])),
      command(channel, line) {
        ran.push(line);
        const [, out, complaint, code] = SAID.find(([of]) => of.test(line)) ?? [/./, '', '', 0];
        channel.stderr.write(complaint);
        channel.write(out);
        channel.exit(code);
        channel.end();
      },
    });
    const dialects = await loadDialects();
    const memory = remembering();
    const published = new Set(dialects.flatMap(({ asks }) => asks.flatMap(({ ask }) => (ask.via === 'ssh' && 'run' in ask ? [ask.run] : []))));
    const scanner = createSshScanner({ egress: countingEgress(), port: PORT, resolve: async (name) => ({ name, type: 'ssh-key', user: 'audit', key: KEY, passphrase: null, for: ['127.0.0.0/8'], sudo: false }), hostKeys: memory.hostKeys, failures: memory.failures, published: (command) => published.has(command), seal: (raw) => raw });
    const observed = (ask: Observation['ask'], { outcome, requests }: { outcome: Observation['outcome']; requests: number }): Observation => ({ id: observationId('s', ADDRESS, ask), sweep: 's', target: ADDRESS, at: '2026-01-01T00:00:00Z', ask, outcome, requests });
    observations = [observed({ via: 'ssh', hello: true }, await scanner.hello(ADDRESS))];
    const known = dialects.flatMap((dialect) => [...dialect.read(answersOf(ADDRESS, observations))].map((reading) => ({ ...reading, target: ADDRESS }) as Fact));
    const asks = [...new Map(dialects.filter(({ speaks }) => speaks(known)).flatMap(({ asks: own }) => own).flatMap(({ ask }) => (ask.via === 'ssh' && 'run' in ask ? [[ask.run, { ...ask, credential: 'k' } as SshRun] as const] : []))).values()];
    const answers = await scanner.runAll(ADDRESS, 'k', asks);
    scanner.close();
    observations.push(...asks.map((ask, i) => observed(ask, answers[i]!)));
    readings = dialects.flatMap((dialect) => [...dialect.read(answersOf(ADDRESS, observations))]);
    coverage = tablesOf(answersOf(ADDRESS, observations), dialects, readings.map((reading) => ({ ...reading, target: ADDRESS }) as Fact));
  });
  afterAll(() => peer.close());

  it('is asked PowerShell that gets and selects, and nothing of other systems', () => {
    expect(ran.length).toBeGreaterThan(10);
    const tasks = 'powershell -NoProfile -NonInteractive -Command "Get-ScheduledTask -TaskPath \\ | Export-ScheduledTask"';
    expect(ran).toContain(tasks);
    for (const line of ran.filter((one) => one !== tasks)) expect(line).toMatch(/^powershell -NoProfile -NonInteractive -Command "Get-[A-Za-z]+ ?[^"'$;&]*\| Select-Object [A-Za-z0-9,]+ \| ConvertTo-Json -Compress"$/);
  });
  it('is read', () => {
    const has = (reading: object) => expect(readings).toContainEqual(expect.objectContaining(reading));
    has({ kind: 'is-a', os: 'Windows Server 2022', version: '10.0.20348', by: 'cli' });
    has({ kind: 'role', role: 'server' });
    has({ kind: 'named', name: 'hv1', by: 'hostname' });
    has({ kind: 'address', address: '192.0.2.5', prefix: 24 });
    has({ kind: 'resolver', address: '192.0.2.6' });
    has({ kind: 'listener', port: 445, process: null });
    has({ kind: 'connection', remote: '192.0.2.34', remotePort: 1433 });
  });
  it('has no guests where that role is not installed, and is not whole where it refuses', () => {
    const state = (what: string) => coverage.find((table) => table.what === what);
    expect(state('guests')).toMatchObject({ state: 'absent', reason: null });
    expect(state('system')).toMatchObject({ state: 'complete' });
    expect(state('listeners')).toMatchObject({ state: 'incomplete', reason: 'error' });
  });
});
