/** The client's own documentation: lists as people keep them, and every row in its right class. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameModel, isSameName, isSamePlace, isSameRole } from '../../src/documents/agreement.js';
import { readWrittenCsv } from '../../src/documents/csv.js';
import { isSameMaker } from '../../src/documents/makers.js';
import { readNetbox } from '../../src/documents/netbox.js';
import { reconcile } from '../../src/documents/reconcile.js';
import type { WrittenRow } from '../../src/model/declaration.js';
import type { Role } from '../../src/model/fact.js';
import type { Device } from '../../src/model/topology.js';
import { device } from './audit-builder.js';

const read = (text: string, columns: Record<string, string> = {}) => {
  const result = readWrittenCsv(text, columns, 'devices.csv');
  if ('problem' in result) throw new Error(result.problem);
  return result;
};
const problem = (text: string, columns: Record<string, string> = {}) => (readWrittenCsv(text, columns, 'devices.csv') as { problem?: string }).problem;

describe('lists with separators', () => {
  const wanted = [{ source: 'devices.csv', line: 2, name: 'sw1', address: '192.0.2.2', serial: 'CN123' }];
  it.each([
    ['commas', 'Hostname,IP,S/N\nsw1,192.0.2.2,CN123\n'],
    ['semicolons', 'Hostname;IP;S/N\nsw1;192.0.2.2;CN123\n'],
    ['tabs', 'Hostname\tIP\tS/N\nsw1\t192.0.2.2\tCN123\n'],
    ['bars', 'Hostname|IP|S/N\nsw1|192.0.2.2|CN123\n'],
    ['a byte order mark and Windows line ends', '\ufeffHostname,IP,S/N\r\nsw1,192.0.2.2,CN123\r\n'],
    ['old line ends', 'Hostname,IP,S/N\rsw1,192.0.2.2,CN123\r'],
    ['quotes', '"Hostname","IP","S/N"\n"sw1","192.0.2.2","CN123"\n'],
    ['another case and spacing', ' HOSTNAME , ip ,s/n\n sw1 , 192.0.2.2 , CN123 \n'],
    ['placeholders and columns of no interest', 'Hostname,Owner,IP,S/N,MAC,Model\nsw1,J. Doe,192.0.2.2,CN123,n/a,-\n'],
  ])('reads %s', (_what, text) => {
    expect(read(text, { name: 'Hostname', address: 'IP', serial: 'S/N' }).rows).toEqual(wanted);
    expect(read(text).rows).toEqual(wanted);
  });

  it('finds the header below a title, and counts lines as an editor does', () => {
    const text = 'Network devices;;\nas of June;;\n\nName;IP-Adresse;Seriennummer\n"core\nswitch";192.0.2.1;A1B2\n;;\nfw;192.0.2.254;C3D4\n';
    expect(read(text).rows).toEqual([
      { source: 'devices.csv', line: 5, name: 'core switch', address: '192.0.2.1', serial: 'A1B2' },
      { source: 'devices.csv', line: 8, name: 'fw', address: '192.0.2.254', serial: 'C3D4' },
    ]);
  });

  it('takes the separator that the first line tells', () => {
    expect(read('sep=;\nName;IP\nsw1;192.0.2.2\n').rows).toEqual([{ source: 'devices.csv', line: 3, name: 'sw1', address: '192.0.2.2' }]);
  });

  it('keeps commas in the cells of a list with semicolons', () => {
    expect(read('Name;Location;IP\nsw1;Room 1, rack 2;192.0.2.2\nsw2;Room 1, rack 3;192.0.2.3\n').rows.map(({ location }) => location)).toEqual(['Room 1, rack 2', 'Room 1, rack 3']);
  });

  it('tells a column of roles from a column of models', () => {
    expect(read('Name,Type\nsw1,Switch\nfw1,Firewall\n').columns).toEqual({ name: 'Name', role: 'Type' });
    expect(read('Name,Type\nsw1,2530-24G\nfw1,FG-60F\n').columns).toEqual({ name: 'Name', model: 'Type' });
    expect(read('Name,Status,Role,Manufacturer,Type,IP Address\nsw1,Active,Access,HPE,2530-24G,192.0.2.2/24\n').columns).toEqual({ name: 'Name', role: 'Role', vendor: 'Manufacturer', model: 'Type', address: 'IP Address' });
  });

  it('guesses only what the site file leaves out', () => {
    expect(read('Hostname,Alias,IP\nh1,a1,192.0.2.2\n', { name: 'alias' }).rows).toEqual([{ source: 'devices.csv', line: 2, name: 'a1', address: '192.0.2.2' }]);
  });

  it('counts rows that name no device', () => {
    const { rows, nameless } = read('Name,IP,Room\nsw1,192.0.2.2,1\n,,2\n-,n/a,3\n');
    expect([rows.length, nameless]).toEqual([1, 2]);
  });

  it('says what is wrong, and what the header has', () => {
    expect(problem('Name,IP\nsw1,192.0.2.2\n', { name: 'Hostname' })).toBe('there is no column “Hostname” for name; the header in line 1 has: Name, IP');
    expect(problem('A,B\n1,2\n')).toMatch(/^no column is known to hold names.*A, B/);
    expect(problem('')).toBe('it is empty');
    expect(problem('Name,IP\n"sw1,192.0.2.2\nsw2,192.0.2.3\n')).toBe('a quotation mark opens in line 2 and is not closed before the end of the file');
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void readWrittenCsv(text, {}, 'x')), { numRuns: 300 });
    fc.assert(fc.property(fc.array(fc.constantFrom('Name', ',', ';', '"', '\n', '\t', 'IP', '192.0.2.1', '\u0000'), { maxLength: 60 }), (parts) => void readWrittenCsv(parts.join(''), {}, 'x')), { numRuns: 300 });
  });
});

describe('NetBox', () => {
  const sw = { id: 7, name: 'sw1', device_type: { model: '2530-24G', manufacturer: { name: 'HPE' } }, role: { name: 'Access switch' }, serial: 'CN123', location: { name: 'Room 1' }, rack: { name: 'R2' }, primary_ip: { address: '192.0.2.2/24' }, status: { value: 'active', label: 'Active' }, custom_fields: { note: 'a { b "' } };
  const row = { source: 'nb.json', name: 'sw1', address: '192.0.2.2', serial: 'CN123', model: '2530-24G', vendor: 'HPE', location: 'Room 1 R2', role: 'Access switch' };
  it.each([
    ['a list', [sw], 2],
    ['the answer of the API', { count: 1, next: null, results: [sw] }, 5],
    ['both kinds of device', { devices: [sw], virtual_machines: [] }, 3],
  ])('reads %s', (_what, data, line) => {
    expect(readNetbox(JSON.stringify(data, null, 1), 'nb.json')).toMatchObject({ rows: [{ ...row, line }] });
  });
  it('reads its CSV', () => {
    expect(readNetbox('name,role,manufacturer,device_type,serial,status,site\nsw1,Access,HPE,2530-24G,CN123,active,hq\n', 'nb.csv')).toMatchObject({ rows: [{ name: 'sw1', role: 'Access', vendor: 'HPE', model: '2530-24G', serial: 'CN123', location: 'hq' }] });
  });
  it('does not miss what NetBox does not expect', () => {
    const planned = readNetbox(JSON.stringify([{ ...sw, status: { value: 'planned' } }]), 'nb.json');
    expect(reconcile('rows' in planned ? planned.rows : [], [], () => true).unseen).toEqual([]);
  });
  it('says what is wrong', () => {
    expect(readNetbox('[{"name": ', 'x')).toHaveProperty('problem', expect.stringMatching(/not whole JSON/));
    expect(readNetbox('{"detail": "Invalid token"}', 'x')).toHaveProperty('problem', expect.stringMatching(/no list of devices/));
  });
});

describe('agreement', () => {
  it.each([
    ['2530-24G', 'HP 2530-24G-PoEP', 'HP', true],
    ['2530-48G', 'HP 2530-24G-PoEP', 'HP', false],
    ['HP 2530-48G', '2530-24G-PoEP', 'HP', false],
    ['Catalyst 2960X-48', 'WS-C2960X-48FPS-L', 'Cisco', true],
    ['DGS-1210', 'DGS-1210-24', 'D-Link', true],
    ['FortiGate 60F', 'FGT60F', 'Fortinet', true],
    ['FortiGate 60F', 'FGT600F', 'Fortinet', false],
    ['PowerEdge R74', 'PowerEdge R740', 'Dell Inc.', false],
    ['ProLiant DL380 Gen9', 'ProLiant DL380 Gen10', 'HPE', false],
    ['ProLiant DL380', 'ProLiant DL380 Gen10', 'HPE', true],
    ['UniFi AC Pro', 'UAP AC Pro', 'Ubiquiti', true],
    ['HP', '2530-24G', 'Hewlett-Packard', true],
  ])('model %s, seen %s of %s: %s', (written, seen, vendor, same) => expect(isSameModel(written, seen, vendor)).toBe(same));
  it.each([
    ['SW1', 'sw1', true],
    ['sw1', 'sw1.northwind.example', true],
    ['sw1.a.example', 'sw1.b.example', false],
    ['SW Core 1', 'sw-core-1', true],
    ['sw1', 'sw10', false],
    ['192.0.2.1', '192.0.2.1', false],
  ])('name %s, seen %s: %s', (a, b, same) => expect(isSameName(a, b)).toBe(same));
  it.each([
    ['HPE', 'Hewlett-Packard', true],
    ['Cisco', 'Cisco Systems, Inc.', true],
    ['TP-Link', 'tplink', true],
    ['Dell', 'Cisco', false],
  ])('maker %s, seen %s: %s', (a, b, same) => expect(isSameMaker(a, b)).toBe(same));
  it('places and roles', () => {
    expect(isSamePlace('Server room, rack 2', 'Rack 2 in the server room')).toBe(true);
    expect(isSamePlace('Room 1', 'Room 2')).toBe(false);
    expect(isSameRole('Core switch', ['router', 'switch'])).toBe(true);
    expect(isSameRole('Server', ['printer'])).toBe(false);
    expect(isSameRole('spare', ['printer'])).toBe(true);
  });
});

const row = (line: number, fields: Partial<WrittenRow>): WrittenRow => ({ source: 'devices.csv', line, ...fields });

describe('reconciling', () => {
  const sw1 = device('d1', ['switch'], { name: 'sw1', addresses: ['192.0.2.1'], serial: 'AAA111', macs: ['00:1b:21:00:00:01'], model: '2530-24G', vendor: 'HP' });
  const sw2 = device('d2', ['switch'], { name: 'sw2', addresses: ['192.0.2.2'], serial: 'BBB222', macs: ['00:1b:21:00:00:02'] });
  const always = () => true;

  it('goes by the serial number before the address', () => {
    const { matched, differs, unwritten } = reconcile([row(2, { name: 'sw1', serial: 'aaa-111', address: '192.0.2.2' })], [sw1, sw2], always);
    expect({ matched, unwritten, differs }).toEqual({ matched: ['d1'], unwritten: ['d2'], differs: [{ device: 'd1', field: 'address', written: '192.0.2.2', seen: '192.0.2.1', source: 'devices.csv line 2' }] });
  });
  it('sees that two rows were exchanged', () => {
    const { differs, unseen, unwritten } = reconcile([row(2, { name: 'sw1', address: '192.0.2.2' }), row(3, { name: 'sw2', address: '192.0.2.1' })], [sw1, sw2], always);
    expect([differs.map(({ device: id }) => id), unseen, unwritten]).toEqual([expect.arrayContaining(['d1', 'd2']), [], []]);
  });
  it('keeps what is written of what a device did not tell', () => {
    const { differs, untold, unseen } = reconcile([row(2, { name: 'sw1', address: '192.0.2.1', location: 'Room 1.02', model: 'GS108T' }), row(3, { name: 'spare1', mac: '00:1b:21:99:00:01', location: 'store' })], [{ ...sw1, location: null, model: null }], always);
    expect(differs).toEqual([]);
    expect(untold).toEqual([{ device: 'd1', field: 'location', written: 'Room 1.02' }, { device: 'd1', field: 'model', written: 'GS108T' }]);
    expect(unseen).toMatchObject([{ name: 'spare1', others: { mac: '00:1b:21:99:00:01', location: 'store' } }]);
  });
  it('takes a box whose address another has now for unseen', () => {
    const ghost = row(3, { name: 'old-server', serial: 'ZZZ999', address: '192.0.2.1' });
    expect(reconcile([row(2, { name: 'sw1', address: '192.0.2.1' }), ghost], [sw1], always)).toMatchObject({ matched: ['d1'], differs: [], unseen: [{ line: 3 }] });
    expect(reconcile([ghost], [sw1], always)).toMatchObject({ matched: [], unwritten: ['d1'], unseen: [{ line: 3 }] });
  });
  it('takes a replaced box of the same name and address for one whose serial number differs', () => {
    expect(reconcile([row(2, { name: 'sw1', serial: 'OLD000', address: '192.0.2.1' })], [sw1], always)).toMatchObject({ matched: ['d1'], differs: [{ field: 'serial', written: 'OLD000', seen: 'AAA111' }], unseen: [] });
  });
  it('knows several rows of a gateway with several addresses, and of a stack with several members', () => {
    const gateway = device('g', ['router'], { name: 'gw', addresses: ['192.0.2.254', '198.51.100.254'] });
    expect(reconcile([row(2, { name: 'gw', address: '192.0.2.254' }), row(3, { name: 'gw-guests', address: '198.51.100.254' })], [gateway], always)).toMatchObject({ matched: ['g'], differs: [], unseen: [] });
    const stack = device('s', ['switch'], { name: 'stack', serial: 'M1SERIAL', members: [1, 2].map((number) => ({ name: String(number), model: 'C9200', serial: `M${number}SERIAL`, state: null })) });
    expect(reconcile([row(2, { name: 'stack', serial: 'M1SERIAL' }), row(3, { name: 'stack member 2', serial: 'M2SERIAL' })], [stack], always)).toMatchObject({ matched: ['s'], differs: [], unseen: [] });
  });
  it('compares nothing that was not seen', () => {
    const silent = device('x', ['unknown'], { name: '192.0.2.9', addresses: ['192.0.2.9'] });
    expect(reconcile([row(2, { name: 'nas', address: '192.0.2.9/24', serial: 'S1234', model: 'DS920', location: 'Room 1', role: 'NAS' })], [silent], always).differs).toEqual([]);
  });
  it('says of a row whose address was not looked at, or that has none, that it was not checked', () => {
    const rows = [row(2, { name: 'a', address: '203.0.113.5' }), row(3, { name: 'b' }), row(4, { name: 'c', address: '192.0.2.77' })];
    expect(reconcile(rows, [], (address) => address.startsWith('192.0.2.')).unseen.map(({ name, checked }) => [name, checked])).toEqual([['a', false], ['b', false], ['c', true]]);
  });
  it('leaves desks out, except where the list holds most of them', () => {
    const desks = Array.from({ length: 10 }, (_, i) => device(`pc${i}`, ['host'], { addresses: [`192.0.2.${i + 100}`] }));
    expect(reconcile([row(2, { name: 'sw1' })], [sw1, sw2, ...desks], always).unwritten).toEqual(['d2']);
    const listed = desks.slice(0, 9).map(({ name, addresses }, i) => row(i + 3, { name, address: addresses[0]! }));
    expect(reconcile([row(2, { name: 'sw1' }), ...listed], [sw1, sw2, ...desks], always).unwritten).toEqual(['d2', 'pc9']);
  });
});

const ROLES: readonly Role[] = ['switch', 'router', 'firewall', 'access-point', 'server', 'printer', 'host', 'storage', 'phone'];
const MODELS = ['2530-24G-PoEP', '2530-48G', 'WS-C2960X-48FPS-L', 'FGT60F', 'PowerEdge R740', 'LaserJet M404', 'DS920+', 'EX2300-24T'];
const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/** A network of 500 devices, and a list of it in which one in ten is wrong in a field, left out, or never was. */
function generated(seed: number): { devices: Device[]; rows: WrittenRow[]; wrong: Map<string, string>; missing: Set<string>; ghosts: Set<string> } {
  let state = seed >>> 0;
  const chance = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const knownBy = chance(3);
  const devices = Array.from({ length: 500 }, (_, i): Device => {
    const role = ROLES[chance(ROLES.length)]!;
    const told = role !== 'host' && role !== 'phone';
    return device(`id-${hex(i, 4)}`, [role], {
      name: `${role}-${i}`, addresses: [`10.20.${i >> 7}.${(i & 127) + 1}`], macs: [`00:1b:21:0${chance(9)}:${hex(i >> 8, 2)}:${hex(i & 255, 2)}`],
      ...(told && { serial: `SN${hex(i * 7919 + 4096, 6).toUpperCase()}X`, model: MODELS[chance(MODELS.length)]!, location: `Room ${chance(20) + 1}` }),
    });
  });
  const wrong = new Map<string, string>();
  const missing = new Set<string>();
  const ghosts = new Set<string>();
  const rows: WrittenRow[] = [];
  for (const [i, seen] of devices.entries()) {
    const fate = chance(10);
    if (fate === 0 && i % 3 === 0) {
      missing.add(seen.id);
      continue;
    }
    const fields: { -readonly [K in keyof WrittenRow]?: WrittenRow[K] } = { name: chance(2) ? seen.name.toUpperCase() : `${seen.name}.northwind.example`, address: seen.addresses[0]! };
    if (knownBy > 0) Object.assign(fields, { mac: seen.macs[0]!.toUpperCase().replaceAll(':', '-') });
    if (knownBy > 1 && seen.serial !== null) Object.assign(fields, { serial: seen.serial.toLowerCase(), model: seen.model!, location: seen.location! });
    if (fate === 0) {
      const kinds = ['address', 'name', ...(knownBy > 0 ? ['mac'] : []), ...(knownBy > 1 && seen.serial !== null ? ['serial', 'model', 'location'] : [])] as const;
      const field = kinds[chance(kinds.length)]!;
      const other = { address: `10.20.7.${(i % 250) + 1}`, name: `renamed-${i}`, mac: `00:1b:21:ff:${hex(i >> 8, 2)}:${hex(i & 255, 2)}`, serial: `QQ${i}WRONG`, model: 'ProCurve 9999', location: 'Cellar' }[field];
      Object.assign(fields, { [field]: other });
      wrong.set(seen.id, field);
    }
    rows.push(row(rows.length + 2, fields));
  }
  for (let i = 0; i < 17; i++) {
    const name = `gone-${i}`;
    ghosts.add(name);
    rows.push(row(rows.length + 2, { name, address: i % 2 ? `10.20.6.${i + 1}` : devices[chance(500)]!.addresses[0]!, ...(knownBy > 0 && { mac: `00:1b:21:ee:00:${hex(i, 2)}` }), ...(knownBy > 1 && { serial: `GONE${i}XYZ` }) }));
  }
  return { devices, rows, wrong, missing, ghosts };
}

describe('documentation of 500 rows with one in ten wrong, missing or gone', () => {
  it('puts every row and device in its right class, in whatever order they come', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { devices, rows, wrong, missing, ghosts } = generated(seed);
      // A ghost that stands at the address of a device without a row of its own cannot be told from a wrong name, unless more is written.
      const bare = rows.filter(({ name, mac }) => ghosts.has(name!) && mac === undefined);
      const told = rows.filter((ghost) => !bare.includes(ghost) || !devices.some(({ id, addresses }) => (missing.has(id) || wrong.get(id) === 'address') && addresses[0] === ghost.address));
      const expected = told.filter(({ name }) => ghosts.has(name!)).map(({ name }) => name!);
      const result = reconcile(told, devices, () => true);
      expect(result.unseen.map(({ name }) => name!).sort(), `seed ${seed}`).toEqual(expected.sort());
      expect(result.unwritten, `seed ${seed}`).toEqual([...missing].sort());
      expect(result.differs.map(({ device: id, field }) => `${id} ${field}`), `seed ${seed}`).toEqual([...wrong].map(([id, field]) => `${id} ${field}`).sort());
      expect(result.matched, `seed ${seed}`).toEqual(devices.map(({ id }) => id).filter((id) => !missing.has(id)).sort());
      expect(reconcile([...told].reverse(), [...devices].reverse(), () => true)).toEqual(result);
    }
  });
});
