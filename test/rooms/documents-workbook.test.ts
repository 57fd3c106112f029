/** Workbooks as people keep them, and as nobody should: read like any list, and never more of them than is sound. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import writeWorkbook from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readNetbox } from '../../src/documents/netbox.js';
import { readWrittenCsv } from '../../src/documents/csv.js';
import { readWrittenXlsx } from '../../src/documents/xlsx.js';

const workbook = (sheets: readonly { readonly sheet: string; readonly rows: readonly (readonly (string | number | null)[])[] }[]): Promise<Buffer> =>
  writeWorkbook(sheets.map(({ sheet, rows }) => ({ sheet, data: rows.map((row) => row.map((cell) => (cell === null ? null : { value: cell, type: typeof cell === 'number' ? Number : String }))) })) as Parameters<typeof writeWorkbook>[0]).toBuffer() as Promise<Buffer>;
const read = (bytes: Uint8Array, columns: Record<string, string> = {}) => {
  const written = readWrittenXlsx(bytes, columns, 'list.xlsx');
  if ('problem' in written) throw new Error(written.problem);
  return written;
};
const problem = (bytes: Uint8Array, columns: Record<string, string> = {}) => (readWrittenXlsx(bytes, columns, 'list.xlsx') as { problem?: string }).problem;

/** An archive of these parts, by the ZIP format's own rules. */
function zip(parts: Readonly<Record<string, Buffer | string>>, { store = false, flags = 0, claim }: { readonly store?: boolean; readonly flags?: number; readonly claim?: number } = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const raw = Buffer.from(content as string);
    const packed = store ? raw : deflateRawSync(raw);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(store ? 0 : 8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claim ?? raw.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(head, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
const BOOK = '<workbook xmlns:r="r"><sheets><sheet name="Devices" sheetId="1" r:id="rId1"/></sheets></workbook>';
const RELS = '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
const byHand = (sheet: string, strings = '', more = {}) => zip({ 'xl/workbook.xml': BOOK, 'xl/_rels/workbook.xml.rels': RELS, 'xl/worksheets/sheet1.xml': sheet, 'xl/sharedStrings.xml': strings }, more);

describe('workbooks', () => {
  it('reads the sheet that lists devices, under their own headers, with the sheet’s row numbers', async () => {
    const bytes = await workbook([
      { sheet: 'Contacts', rows: [['Who', 'Phone'], ['Desk', '100']] },
      { sheet: 'Geräte', rows: [['Network devices'], [null], ['Bezeichnung', 'Adresse', 'S/N', 'Raum'], ['sw1', '192.0.2.2', 'CN123', 'Room 1 & 2'], [null], ['fw1', '192.0.2.254', 123456789012, '=1+1']] },
    ]);
    expect(read(bytes, { name: 'bezeichnung', address: 'Adresse' })).toMatchObject({
      rows: [
        { source: 'list.xlsx Geräte', line: 4, name: 'sw1', address: '192.0.2.2', serial: 'CN123', location: 'Room 1 & 2' },
        { source: 'list.xlsx Geräte', line: 6, name: 'fw1', address: '192.0.2.254', serial: '123456789012', location: '=1+1' },
      ],
      columns: { name: 'Bezeichnung', address: 'Adresse', serial: 'S/N', location: 'Raum' },
    });
  });

  it('reads texts in pieces, in place, in other name spaces, and numbers that are kept short', () => {
    const strings = '<sst><si><t>Name</t></si><si><r><t>s</t></r><r><rPr/><t xml:space="preserve">w1</t></r><rPh><t>x</t></rPh></si></sst>';
    const sheet = '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>Serial</x:t></x:is></x:c></x:row><x:row r="7"><x:c r="A7" t="s"><x:v>1</x:v></x:c><x:c r="B7"/><x:c r="C7"><x:v>1.23456789012E+11</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(read(byHand(sheet, strings)).rows).toEqual([{ source: 'list.xlsx', line: 7, name: 'sw1', serial: '123456789012' }]);
    expect(read(byHand(sheet, strings, { store: true })).rows).toHaveLength(1);
  });

  it('gives the rows that the same list has as text', async () => {
    const rows = [['Hostname', 'IP', 'S/N'], ...Array.from({ length: 500 }, (_, i) => [`host-${i}`, `10.${i >> 8}.${i & 255}.9`, `SN${i}X`])];
    const asText = readWrittenCsv(rows.map((row) => row.join(',')).join('\n'), {}, 'list.xlsx');
    expect(read(await workbook([{ sheet: 'All', rows }]))).toEqual(asText);
  });

  it('says what is wrong, and what the header has', async () => {
    expect(problem(await workbook([{ sheet: 'A', rows: [['Colour', 'Size'], ['red', 1]] }]))).toMatch(/^sheet “A”: no column is known to hold names.*Colour, Size/);
    expect(problem(await workbook([{ sheet: 'A', rows: [['Name'], ['sw1']] }]), { address: 'IP' })).toMatch(/there is no column “IP” for address/);
    expect(problem(zip({ 'mimetype': 'x' }))).toMatch(/holds no workbook.*save it as \.xlsx or CSV/);
    expect(problem(Buffer.from('PK\u0003\u0004 and then nothing'))).toBe('it is no whole archive; save it again');
    expect(problem(byHand('<worksheet/>'))).toBe('its sheets are empty');
  });

  it('unpacks no more than is sound, whatever the directory claims', () => {
    const bomb = Buffer.alloc(80_000_000, 'x');
    expect(problem(byHand(`<worksheet>${bomb.toString()}</worksheet>`))).toBe('its sheets are empty');
    expect(problem(zip({ 'xl/workbook.xml': bomb }, { claim: 10 }))).toMatch(/holds no workbook/);
    expect(problem(byHand('<worksheet/>', '', { flags: 1 }))).toMatch(/holds no workbook/);
  });

  it('never throws, whatever the bytes', async () => {
    const sound = await workbook([{ sheet: 'A', rows: [['Name', 'IP'], ['sw1', '192.0.2.1']] }]);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readWrittenXlsx(bytes, {}, 'x')), { numRuns: 200 });
    fc.assert(fc.property(fc.nat(sound.length - 1), fc.nat(255), (at, byte) => {
      const broken = Buffer.from(sound);
      broken[at] = byte;
      void readWrittenXlsx(broken, {}, 'x');
    }), { numRuns: 300 });
    fc.assert(fc.property(fc.array(fc.constantFrom('<row r="1">', '</row>', '<c r="A1" t="s">', '<c', '<v>', '</v>', '</c>', '9', '<t>', '&#1114112;', '_x0000_'), { maxLength: 40 }), (parts) => void readWrittenXlsx(byHand(parts.join('')), {}, 'x')), { numRuns: 200 });
  });
});

describe('lists of networks', () => {
  it('are told by their columns, and their names are those of no device', () => {
    expect(readWrittenCsv('Name;Subnet;VLAN ID\nOffice;10.20.1.0/24;10\nServers;10.20.2.0 255.255.255.0;20\nLine;192.0.2.0 / 29;-\n', {}, 'n.csv')).toMatchObject({ rows: [], subnets: ['10.20.1.0/24', '10.20.2.0/24', '192.0.2.0/29'], vlans: [10, 20], nameless: 0 });
    expect(readWrittenCsv('Prefix,Status,Role,VLAN\n10.20.1.0/24,Active,Office,Office (10)\n', {}, 'n.csv')).toMatchObject({ rows: [], subnets: ['10.20.1.0/24'] });
  });
  it('a column of them in a list of devices leaves the devices as they are', () => {
    expect(readWrittenCsv('Hostname,VLAN,Room\nsw1,10,1\n', {}, 'd.csv')).toMatchObject({ rows: [{ name: 'sw1', location: '1' }], vlans: [10] });
    expect(readWrittenCsv('Name,IP,Subnet\nsw1,10.20.1.2,10.20.1.0/24\n', {}, 'd.csv')).toMatchObject({ rows: [{ name: 'sw1' }], subnets: ['10.20.1.0/24'] });
  });
  it('come out of NetBox beside its devices', () => {
    const data = { devices: [{ name: 'sw1', serial: 'A1B2' }], prefixes: [{ prefix: '10.20.1.0/24', status: { value: 'active' } }], vlans: [{ vid: 10, name: 'office' }] };
    expect(readNetbox(JSON.stringify(data), 'nb.json')).toMatchObject({ rows: [{ name: 'sw1', serial: 'A1B2' }], subnets: ['10.20.1.0/24'], vlans: [10] });
  });
});
