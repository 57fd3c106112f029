/** Knows what a directory's root entry tells (RFC 4512, section 5.1), as BER or as nmap prints it. */
import { shortName } from '../enterprises.js';
import type { Told } from './told.js';

/** What level a domain controller works at (MS-ADTS, msDS-Behavior-Version), which is the oldest Windows that can. */
const LEVELS: Readonly<Record<string, string>> = { 2: 'Windows Server 2003', 3: 'Windows Server 2008', 4: 'Windows Server 2008 R2', 5: 'Windows Server 2012', 6: 'Windows Server 2012 R2', 7: 'Windows Server 2016', 10: 'Windows Server 2025' };

/** `raw` with its control characters: they tell how long a value is. Directories name their maker by RFC 3045. */
export function inRootEntry(raw: string): readonly Told[] {
  // Samba works at a Windows level, but on systems of its own.
  const level = /Samba Team/i.test(raw) ? undefined : LEVELS[valueIn(raw, 'domainControllerFunctionality') ?? ''];
  if (level !== undefined) return [{ layer: 'os', vendor: 'Microsoft', product: level }];
  const vendor = shortName(valueIn(raw, 'vendorName') ?? undefined);
  const stated = valueIn(raw, 'vendorVersion') ?? valueIn(raw, 'orcldirectoryversion') ?? '';
  const version = /(?:^|[/ ])(\d[\w.]*(?: (?:B|SP|HF)[\w.]*)?(?: \([\d.]+\))?)/.exec(stated)?.[1];
  const product = /^[A-Za-z][A-Za-z ()-]*[A-Za-z)](?=[/ ]|$)/.exec(stated)?.[0];
  return vendor === null && product === undefined && version === undefined ? [] : [{ layer: 'service', ...(vendor !== null && { vendor }), ...(product !== undefined && !/^(?:release|version|OID)$/i.test(product) && { product }), ...(version !== undefined && { version }) }];
}

/** The attribute's first value: after its name a set (tag 0x31), a length, a string (tag 0x04), its length; else after a colon. */
function valueIn(raw: string, attribute: string): string | null {
  const plain = new RegExp(`${attribute}: ?([^\\n]+)`, 'i').exec(raw)?.[1];
  if (plain !== undefined) return plain.trim();
  const set = new RegExp(`${attribute}1(?:\\x84?[\\s\\S]{0,4}?)\\x04(?:\\x84\\x00{3}|\\x81)?([\\s\\S])`, 'i').exec(raw);
  if (!set) return null;
  const start = set.index + set[0].length;
  return raw.slice(start, start + set[1]!.charCodeAt(0));
}
