/** Recordings: which files are read as what, and that one that cannot be read costs no other. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { answersOf } from '../../src/dialects/bricks/answers.js';
import { addressOf, macOf, numberOf, textOf } from '../../src/dialects/bricks/rows.js';
import { readWalk } from '../../src/dialects/bricks/snmpwalk.js';
import type { Observation } from '../../src/model/observation.js';
import { outputFileName, recordedObservations } from '../../src/sweep/recordings.js';

const AT = '2026-01-01T00:00:00Z';
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linchpin-recordings-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}
const COMMANDS = ['show version', 'show running-config', 'cat /etc/os-release', 'show configuration | display set', 'dpkg -l | cat'];
const recorded = async (files: Readonly<Record<string, string | Uint8Array>>) => recordedObservations(await folderOf(files), 'sweep', AT, { commands: COMMANDS });
const rawOf = ({ outcome }: Observation) => (outcome.is === 'answered' ? Buffer.from(outcome.raw).toString() : outcome.is);
const short = (observations: readonly Observation[]) => observations.map(({ target, ask }) => `${target} ${ask.via} ${'run' in ask ? ask.run : 'walk' in ask ? `${ask.walk}${ask.context ? `@${ask.context}` : ''}` : ''}`).sort();
const NAME = '1.3.6.1.2.1.1.5.0|4|sw1\n';

describe('recordings', () => {
  it('become one walk per device and context, and one answer per command', async () => {
    const { observations, unread } = await recorded({ 'sw1.snmprec': NAME, 'sw1@20.snmprec': NAME, 'srv1.ssh/cat_etcos-release.txt': 'ID=debian\n', 'srv1.ssh/dpkg_-l.txt': 'ii x\n', 'rt1.ssh/show_configuration_|_display_set.txt': 'set x\n', 'README.md': 'notes' });
    expect(short(observations)).toEqual(['rt1 ssh show configuration | display set', 'srv1 ssh cat /etc/os-release', 'srv1 ssh dpkg -l | cat', 'sw1 snmp 1', 'sw1 snmp 1@20']);
    expect(unread).toEqual([]);
    expect(observations.every((one) => one.requests === 0 && one.at === AT && one.outcome.is === 'answered' && one.outcome.incomplete === undefined)).toBe(true);
  });

  it('go by the address that devices.json gives them, else by their names', async () => {
    const { observations, unread } = await recorded({ 'sw1.snmprec': NAME, 'sw2.snmprec': NAME, 'sw3.snmprec': NAME, '192.0.2.4.snmprec': NAME, 'sw2.ssh/show_version.txt': 'v1', 'devices.json': '{"sw1":{"address":"192.0.2.1"},"sw2":{"address":"2001:DB8::2"},"sw3":{"address":"192.0.2.1"},"gone":{"address":"192.0.2.9"},"sw4":{}}' });
    expect(short(observations)).toEqual(['192.0.2.1 snmp 1', '192.0.2.4 snmp 1', '2001:db8::2 snmp 1', '2001:db8::2 ssh show version', 'sw3 snmp 1']);
    expect(unread.map(({ why }) => why)).toEqual(['gone has no recording in this folder', 'sw3 is given the address 192.0.2.1 of sw1; its name stands for it']);
  });

  it('may lie in subfolders, each with addresses of its own; a name that two folders hold is told apart', async () => {
    const { observations } = await recorded({ 'east/sw1.snmprec': NAME, 'west/sw1.snmprec': NAME, 'west/sw2.snmprec': NAME, 'west/devices.json': '{"sw2":{"address":"192.0.2.2"}}', 'east/sw1.ssh/show_version.txt': 'v' });
    expect(short(observations)).toEqual(['192.0.2.2 snmp 1', 'east/sw1 snmp 1', 'east/sw1 ssh show version', 'west/sw1 snmp 1']);
  });

  it('that cannot be read are named and cost no other', async () => {
    const { observations, unread } = await recorded({ 'good.snmprec': NAME, 'empty.snmprec': '', 'junk.snmprec': Uint8Array.from([0, 255, 10, 13, 0]), 'junk.snmpwalk': 'sw1: Unknown host\n', 'partly.snmprec': `${NAME}rubbish\n1.3.6.1|4`, 'sw1.snmprec.gz': 'x', 'sw1.ssh/format_disk.txt': 'x', 'devices.json': '{' });
    expect(short(observations)).toEqual(['good snmp 1', 'partly snmp 1']);
    expect(unread.map(({ what }) => what)).toEqual(['devices.json', 'empty.snmprec', 'junk.snmprec', 'junk.snmpwalk', 'partly.snmprec', 'sw1.snmprec.gz', 'sw1.ssh/format_disk.txt']);
    expect(unread.every(({ why }) => why.length > 5)).toBe(true);
    const partly = observations.find(({ target }) => target === 'partly')!;
    expect(partly.outcome).toMatchObject({ incomplete: 'malformed' });
    expect(unread.find(({ what }) => what === 'partly.snmprec')!.why).toContain('line 2');
  });

  it('are sealed before anything keeps them', async () => {
    const folder = await folderOf({ 'sw1.ssh/show_running-config.txt': 'enable secret hunter2\n' });
    const { observations } = await recordedObservations(folder, 'sweep', AT, { commands: COMMANDS, seal: (raw, command) => Buffer.from(`${command}: ${Buffer.from(raw).toString().replace('hunter2', '‹secret›')}`) });
    expect(rawOf(observations[0]!)).toBe('show running-config: enable secret ‹secret›\n');
  });

  it('of one device in both forms are one walk', async () => {
    const { observations } = await recorded({ 'sw1.snmprec': NAME, 'sw1.snmpwalk': '.1.3.6.1.2.1.1.6.0 = STRING: "Room 1"\n' });
    const answers = answersOf('sw1', observations);
    expect([textOf(answers.rows('1.3.6.1.2.1.1.5')[0]), textOf(answers.rows('1.3.6.1.2.1.1.6')[0])]).toEqual(['sw1', 'Room 1']);
  });

  it('are the same observations each time', async () => {
    const folder = await folderOf({ 'b.snmprec': NAME, 'a.snmprec': NAME, 'c.ssh/show_version.txt': 'x' });
    const [once, again] = [await recordedObservations(folder, 'sweep', AT, { commands: COMMANDS }), await recordedObservations(folder, 'sweep', AT, { commands: COMMANDS })];
    expect(JSON.stringify(once)).toBe(JSON.stringify(again));
  });

  it('by hundreds, and large, are read', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `1.3.6.1.2.1.2.2.1.10.${i + 1}|65|${i}`).join('\n');
    const { observations } = await recorded(Object.fromEntries([...Array.from({ length: 300 }, (_, i) => [`d${i}.snmprec`, NAME] as const), ['big.snmprec', Array.from({ length: 20 }, () => rows).join('\n')]]));
    expect(observations).toHaveLength(301);
  });

  it('without a file name for a command know it by the built-in list', async () => {
    const { observations, unread } = await recordedObservations(await folderOf({ 'srv1.ssh/cat_etcos-release.txt': 'ID=debian\n' }), 'sweep', AT);
    expect(unread).toEqual([]);
    expect(short(observations)).toEqual(['srv1 ssh cat /etc/os-release']);
  });
});

describe('the name of an output file', () => {
  it.each([
    ['show running-config', 'show_running-config.txt'],
    ['cat /etc/os-release', 'cat_etcos-release.txt'],
    ['/export', 'export.txt'],
    ['show version | no-more', 'show_version.txt'],
    ['show configuration | display set', 'show_configuration_|_display_set.txt'],
  ])('of %s is %s', (command, file) => expect(outputFileName(command)).toBe(file));
});

const WALK = `.1.3.6.1.2.1.1.1.0 = STRING: "Example OS
second \\"line\\" of it
"
.1.3.6.1.2.1.1.2.0 = OID: .1.3.6.1.4.1.99999.1
.1.3.6.1.2.1.1.3.0 = Timeticks: (8640012) 1 day, 0:00:00.12
.1.3.6.1.2.1.1.5.0 = STRING: sw1
.1.3.6.1.2.1.1.6.0 = ""
.1.3.6.1.2.1.1.7.0 = No Such Instance currently exists at this OID
.1.3.6.1.2.1.2.2.1.6.1 = Hex-STRING: 00 1B 21 AA BB CC\x20
.1.3.6.1.2.1.2.2.1.6.2 = STRING: 0:1b:21:aa:bb:cd
.1.3.6.1.2.1.2.2.1.8.1 = INTEGER: up(1)
.1.3.6.1.2.1.2.2.1.10.1 = Counter32: 4294967295
.1.3.6.1.2.1.4.20.1.1.192.0.2.1 = IpAddress: 192.0.2.1
.1.3.6.1.2.1.3.1.1.3.1 = Network Address: C0:00:02:07
.1.3.6.1.2.1.31.1.1.1.6.1 = Counter64: 18446744073709551615
.1.3.6.1.2.1.31.1.1.1.15.1 = Gauge32: 1000 Mbit
.1.3.6.1.2.1.17.7.1.4.3.1.2.1 = Hex-STRING: FF 80 00 00 00 00 00 00 00 00 00 00 00 00 00 00\x20
00 00 00 01\x20
.1.0.8802.1.1.2.1.3.6.0 = BITS: 28 00 bridge(2) router(4)\x20
.1.3.6.1.4.1.2021.10.1.6.1 = Opaque: Float: 0.250000
.1.3.6.1.2.1.2.2.1.5.1 = Wrong Type (should be Gauge32 or Unsigned32): INTEGER: 100
.1.3.6.1.6.3.1 = No more variables left in this MIB View (It is past the end of the MIB tree)
`;
const rowsOf = (text: string, oid: string) => answersOf('x', [{ id: 'o', sweep: 's', target: 'x', at: AT, ask: { via: 'snmp', walk: '1' }, outcome: { is: 'answered', raw: Buffer.from(readWalk(text).lines.join('\n'), 'latin1') }, requests: 0 }]).rows(oid);

describe('the output of snmpwalk -On', () => {
  it('is read with all its kinds of values, also over several lines', () => {
    const row = (oid: string) => rowsOf(WALK, oid)[0];
    expect(textOf(row('1.3.6.1.2.1.1.1'))).toBe('Example OS second "line" of it');
    expect(row('1.3.6.1.2.1.1.2')).toMatchObject({ tag: '6', value: '1.3.6.1.4.1.99999.1' });
    expect(numberOf(row('1.3.6.1.2.1.1.3'))).toBe(8640012);
    expect(textOf(row('1.3.6.1.2.1.1.5'))).toBe('sw1');
    expect(row('1.3.6.1.2.1.1.6')).toMatchObject({ tag: '4', value: '' });
    expect(row('1.3.6.1.2.1.1.7')).toBeUndefined();
    expect(rowsOf(WALK, '1.3.6.1.2.1.2.2.1.6').map(macOf)).toEqual(['00:1b:21:aa:bb:cc', '00:1b:21:aa:bb:cd']);
    expect([numberOf(row('1.3.6.1.2.1.2.2.1.8')), numberOf(row('1.3.6.1.2.1.2.2.1.10')), numberOf(row('1.3.6.1.2.1.31.1.1.1.15')), numberOf(row('1.3.6.1.2.1.2.2.1.5'))]).toEqual([1, 4294967295, 1000, 100]);
    expect([addressOf(row('1.3.6.1.2.1.4.20.1.1')), addressOf(row('1.3.6.1.2.1.3.1.1.3'))]).toEqual(['192.0.2.1', '192.0.2.7']);
    expect(row('1.3.6.1.2.1.31.1.1.1.6')).toMatchObject({ tag: '70', value: '18446744073709551615' });
    expect(row('1.3.6.1.2.1.17.7.1.4.3.1.2')!.value).toBe(`ff80${'00'.repeat(17)}01`);
    expect(row('1.0.8802.1.1.2.1.3.6')).toMatchObject({ tag: '4x', value: '2800' });
    expect(readWalk(WALK).incomplete).toBeNull();
  });
  it.each([
    ['Timeout: No Response from 192.0.2.1', 'timeout'],
    ['Error: OID not increasing: .1.3.6.1.2.1.1.9\n >= .1.3.6.1.2.1.1.1', 'loop'],
    ['.1.3.6.1.2.1.1.9.1 = Gauge32: much', 'malformed'],
  ] as const)('that ends with %j is incomplete', (end, reason) => {
    const walked = readWalk(`.1.3.6.1.2.1.1.5.0 = STRING: sw1\n${end}\n`);
    expect(walked).toMatchObject({ incomplete: reason, lines: ['1.3.6.1.2.1.1.5.0|4|sw1'] });
  });
  it('keeps every byte of a text that is no UTF-8', () => {
    const walk = Buffer.concat([Buffer.from('.1.3.6.1.2.1.1.6.0 = STRING: "B'), Buffer.from([0xfc]), Buffer.from('ro"\n')]).toString('latin1');
    expect(textOf(rowsOf(walk, '1.3.6.1.2.1.1.6')[0])).toBe('Büro');
  });
  it('is never thrown by what stands there', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...WALK.split('\n'))), { maxLength: 12 }), (lines) => {
        for (const line of readWalk(lines.join('\n')).lines) expect(line).toMatch(/^\d+(\.\d+)*\|\d+x?\|.*$/s);
      }),
      { numRuns: 200 },
    );
  });
});
