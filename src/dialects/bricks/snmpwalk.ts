/** Knows the output of net-snmp's `snmpwalk -On` (also of snmpbulkwalk and snmpget) and turns it into the lines of a recording. */
import type { Incomplete } from '../../model/observation.js';
import { parseOid } from '../../model/oid.js';

export interface Walked {
  /** snmprec lines (`OID|tag|value`), one per object that holds a value. */
  readonly lines: readonly string[];
  /** Why the walk did not end by itself; null where nothing says so. */
  readonly incomplete: Incomplete | null;
}

const OBJECT = /^(\.?\d+(?:\.\d+)+|iso(?:\.\d+)+) = ?(.*)$/;
const NUMBERS: Readonly<Record<string, string>> = { INTEGER: '2', Integer32: '2', Counter32: '65', Gauge32: '66', Unsigned32: '66', UInteger32: '66', Timeticks: '67', Counter64: '70' };
const TROUBLE: readonly (readonly [RegExp, Incomplete])[] = [
  [/^Timeout: No Response/i, 'timeout'],
  [/^Error: OID not increasing/i, 'loop'],
  [/^(Error in packet|Reason: |snmp\w+: )/i, 'error'],
];

/**
 * Reads a walk. `text` holds one character per byte (Latin-1), and so do the lines, so that no byte is lost. A value may run over
 * several lines; what is no value (`No Such …`, end of view) is left out; what cannot be understood makes the walk `malformed`.
 */
export function readWalk(text: string): Walked {
  const lines: string[] = [];
  let incomplete: Incomplete | null = null;
  let open: { oid: string; value: string[] } | null = null;
  const close = () => {
    if (!open) return;
    const value = valueOf(open.value.join('\n'));
    if (value === undefined) incomplete ??= 'malformed';
    else if (value !== null) lines.push(`${open.oid}|${value}`);
    open = null;
  };
  for (const line of text.split('\n').map((one) => one.replace(/\r$/, ''))) {
    const trouble = TROUBLE.find(([pattern]) => pattern.test(line));
    if (trouble) {
      close();
      incomplete ??= trouble[1];
      continue;
    }
    const [, oid, value = ''] = OBJECT.exec(line) ?? [];
    if (oid !== undefined) {
      close();
      open = { oid: parseOid(oid.replace(/^iso/, '1'))!, value: [value] };
    } else (open as { value: string[] } | null)?.value.push(line);
  }
  close();
  return { lines, incomplete };
}

/** `tag|value`; null where the object holds none; undefined where it cannot be understood. */
function valueOf(text: string): string | null | undefined {
  const told = text.replace(/^Wrong Type \([^)]*\): /, '');
  const bare = told.trim();
  if (bare === '""' || bare === '') return '4|';
  if (/^(No Such |No more variables)/.test(bare)) return null;
  if (bare === 'NULL') return '5|';
  const [, type = '', rest = ''] = /^([A-Za-z][\w -]*?):(?: |\n|$)([^]*)$/.exec(told) ?? [];
  if (type in NUMBERS) {
    const number = /\((-?\d+)\)/.exec(rest)?.[1] ?? /^\s*(-?\d+)/.exec(rest)?.[1];
    return number === undefined ? undefined : `${NUMBERS[type]!}|${number}`;
  }
  switch (type) {
    case 'STRING':
      return octets(unquoted(rest.replace(/\n$/, '')));
    case 'Hex-STRING':
    case 'BITS': {
      const hex = /^\s*((?:[0-9a-fA-F]{2}(?:\s+|$))*)/.exec(rest)![1]!.replace(/\s+/g, '');
      return `4x|${hex.toLowerCase()}`;
    }
    case 'OID': {
      const oid = parseOid(rest.trim().replace(/^iso/, '1'));
      return oid === null ? undefined : `6|${oid}`;
    }
    case 'IpAddress':
      return /^\d+(\.\d+){3}$/.test(rest.trim()) ? `64|${rest.trim()}` : undefined;
    case 'Network Address': {
      const parts = rest.trim().split(/[:.]/);
      return parts.length === 4 && parts.every((part) => /^[0-9a-fA-F]{1,2}$/.test(part)) ? `64|${parts.map((part) => parseInt(part, 16)).join('.')}` : undefined;
    }
    case 'Opaque':
      return `68|${rest.replace(/\n/g, ' ').trim()}`;
    default:
      return undefined;
  }
}

function unquoted(text: string): string {
  const [, inner] = /^"([^]*)"\s*$/.exec(text) ?? [];
  return inner === undefined ? text : inner.replace(/\\(["\\])/g, '$1');
}

/** Octets as text where one line can hold them, else in hex. */
function octets(text: string): string {
  return /[\u0000-\u001f]/.test(text) ? `4x|${Buffer.from(text, 'latin1').toString('hex')}` : `4|${text}`;
}
