/** Knows which rows of SNMP are secrets: those that are communities are not kept at all, and command lines are sealed as any other text. */

/**
 * Tables whose index or value is a community, or is one on some makes (SNMP-COMMUNITY-MIB, RFC 3584; the security names of
 * SNMP-VIEW-BASED-ACM-MIB, RFC 3415, and of SNMP-TARGET-MIB, RFC 3413; trapDestCommunity of RMON2-MIB, RFC 4502).
 */
const COMMUNITIES = /^1\.3\.6\.1\.(?:6\.3\.(?:18\.1\.1|16\.1\.2|12\.1\.3)|2\.1\.16\.19\.13\.1\.2)\.[^\n]*(?:\n|$)/gm;
/** Command lines: hrSWRunPath and hrSWRunParameters (RFC 2790), what net-snmp's agent is told to run and what that printed (NET-SNMP-EXTEND-MIB, UCD-SNMP-MIB extTable). */
const COMMAND_LINES = /^(1\.3\.6\.1\.(?:2\.1\.25\.4\.2\.1\.[45]|4\.1\.(?:8072\.1\.3\.2|2021\.8\.1))\.[\d.]+)\|(4x?)\|([^\n]*)$/gm;

/** A function that takes the secrets out of snmprec lines; `seal` does so with text. What holds none is the very same. */
export function createRowSealer(seal: (raw: Uint8Array, command: string) => Uint8Array): (raw: Uint8Array) => Uint8Array {
  return (raw) => {
    const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
    const sealed = text.replace(COMMUNITIES, '').replace(COMMAND_LINES, (line, oid: string, tag: string, value: string) => {
      const octets = Buffer.from(value, tag === '4x' ? 'hex' : 'latin1');
      const kept = seal(octets, '');
      return kept === octets ? line : `${oid}|4x|${Buffer.from(kept).toString('hex')}`;
    });
    return sealed === text ? raw : Buffer.from(sealed, 'latin1');
  };
}
