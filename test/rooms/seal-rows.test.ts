/** Knows that no community and no password on a command line is kept of what SNMP hands out, and that all else stays as it is. */
import { describe, expect, it } from 'vitest';
import { createRowSealer } from '../../src/guard/seal-rows.js';
import { createSealer } from '../../src/guard/seal.js';

const seal = createRowSealer(createSealer(Buffer.alloc(32, 7), []));
const sealed = (...rows: readonly string[]): readonly string[] => Buffer.from(seal(Buffer.from(rows.join('\n')))).toString().split('\n');
const PARAMETERS = '1.3.6.1.2.1.25.4.2.1.5';

describe('rows of SNMP', () => {
  it('that are communities are not kept, whatever holds them', () => {
    const kept = '1.3.6.1.2.1.1.5.0|4|sw1';
    expect(sealed('1.3.6.1.6.3.18.1.1.1.2.4.114.111.99.97|4|s3cretRW', '1.3.6.1.6.3.18.1.1.1.2.97|4x|73336372657452', '1.3.6.1.6.3.16.1.2.1.3.2.8.115.51.99.114.101.116.82.87|4|group', '1.3.6.1.6.3.12.1.3.1.4.1|4|s3cretRW', '1.3.6.1.2.1.16.19.13.1.2.1|4|s3cretRW', kept)).toEqual([kept]);
    expect(sealed(kept, '1.3.6.1.6.3.18.1.1.1.2.97|4|s3cretRW').filter((row) => row !== '')).toEqual([kept]);
  });

  it('that are command lines lose their passwords, in text and in hex, and keep the rest', () => {
    const [plain, inHex, harmless] = sealed(`${PARAMETERS}.900|4|--host=db --password=Hunter2Geheim -v`, `${PARAMETERS}.901|4x|${Buffer.from('--password=Hunter2Geheim\n').toString('hex')}`, `${PARAMETERS}.902|4|-D -p 22`);
    for (const row of [plain!, inHex!]) {
      const [, tag, value] = row.split('|');
      const text = Buffer.from(value!, 'hex').toString();
      expect(tag).toBe('4x');
      expect(text).not.toContain('Hunter2Geheim');
      expect(text).toContain('‹secret:');
    }
    expect(Buffer.from(plain!.split('|')[2]!, 'hex').toString()).toMatch(/^--host=db --password=‹secret:\w+› -v$/);
    expect(harmless).toBe(`${PARAMETERS}.902|4|-D -p 22`);
  });

  it('without a secret are the very same bytes', () => {
    const raw = Buffer.from([...Buffer.from('1.3.6.1.2.1.1.1.0|4|'), 0xff, 0xfe, 0x0a]);
    expect(seal(raw)).toBe(raw);
  });
});
