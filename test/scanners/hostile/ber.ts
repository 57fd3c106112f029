/** Knows just enough BER (X.690) to play SNMP agents of the worst kind: what is said here need not be right. */

export function tlv(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.from([0x82, body.length >> 8, body.length & 255]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
}
export function integer(value: number, tag = 2): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeInt32BE(value);
  return tlv(tag, octets);
}
export function text(value: string | Buffer): Buffer {
  return tlv(4, Buffer.from(value));
}
export function oid(dotted: string, tag = 6): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tlv(tag, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}
function base128(value: number): number[] {
  const octets = [value & 127];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) octets.unshift((rest & 127) | 128);
  return octets;
}
export const END_OF_MIB_VIEW = Buffer.from([0x82, 0]);
export const NO_SUCH_OBJECT = Buffer.from([0x80, 0]);
export const NO_SUCH_INSTANCE = Buffer.from([0x81, 0]);

export const PDU = { get: 0xa0, next: 0xa1, response: 0xa2, set: 0xa3, bulk: 0xa5, report: 0xa8 } as const;

/** A request as the agent under test received it. */
export interface Received {
  readonly version: number;
  readonly community: string;
  readonly pdu: number;
  readonly id: number;
  /** Of a GETBULK. */
  readonly repetitions: number;
  readonly oids: readonly string[];
  /** Of SNMPv3, without privacy. */
  readonly v3: { readonly messageId: number; readonly flags: number; readonly engine: Buffer } | null;
}

/** Reads a request that is not encrypted; throws on anything else. The name of a v3 user stands where a community would. */
export function readRequest(datagram: Buffer): Received {
  const message = children(datagram)[0]!;
  const parts = children(message.body);
  const version = parts[0]!.body.readIntBE(0, parts[0]!.body.length);
  if (version !== 3) return { ...readPdu(parts[2]!), version, community: parts[1]!.body.toString(), v3: null };
  const [messageId, , flags] = children(parts[1]!.body);
  const [engine, , , user] = children(children(parts[2]!.body)[0]!.body);
  const [, , pdu] = children(parts[3]!.body);
  return { ...readPdu(pdu!), version, community: user!.body.toString(), v3: { messageId: messageId!.body.readIntBE(0, messageId!.body.length), flags: flags!.body[0]!, engine: engine!.body } };
}
function readPdu(pdu: { tag: number; body: Buffer }): Omit<Received, 'version' | 'community' | 'v3'> {
  const [id, , repetitions, bindings] = children(pdu.body);
  return {
    pdu: pdu.tag,
    id: id!.body.readIntBE(0, id!.body.length),
    repetitions: repetitions!.body.readIntBE(0, repetitions!.body.length),
    oids: children(bindings!.body).map((binding) => dottedOid(children(binding.body)[0]!.body)),
  };
}
function children(body: Buffer): { tag: number; body: Buffer }[] {
  const found = [];
  for (let at = 0; at < body.length; ) {
    const tag = body[at]!;
    let length = body[at + 1]!;
    let start = at + 2;
    if (length & 0x80) {
      const octets = length & 0x7f;
      length = body.readUIntBE(start, octets);
      start += octets;
    }
    found.push({ tag, body: body.subarray(start, start + length) });
    at = start + length;
  }
  return found;
}
function dottedOid(body: Buffer): string {
  const parts: number[] = [];
  let value = 0;
  for (const octet of body) {
    value = value * 128 + (octet & 127);
    if ((octet & 128) === 0) {
      parts.push(value);
      value = 0;
    }
  }
  const [first = 0, ...rest] = parts;
  return [Math.floor(first / 40), first % 40, ...rest].join('.');
}

export interface Change {
  readonly id?: number;
  readonly errorStatus?: number;
  readonly errorIndex?: number;
  readonly pdu?: number;
  readonly community?: string;
  readonly version?: number;
  /** Of SNMPv3. */
  readonly messageId?: number;
  readonly flags?: number;
  readonly engine?: Buffer;
  readonly context?: string;
  readonly security?: Buffer;
}
export const ENGINE = Buffer.from('80001f8804686f7374696c65', 'hex');

/** The answer to a request, in its version, as it should be but for what `change` says. */
export function response(to: Received, bindings: readonly (readonly [string, Buffer])[], change: Change = {}): Buffer {
  const pdu = tlv(
    change.pdu ?? PDU.response,
    integer(change.id ?? to.id),
    integer(change.errorStatus ?? 0),
    integer(change.errorIndex ?? 0),
    tlv(0x30, ...bindings.map(([name, value]) => tlv(0x30, oid(name), value))),
  );
  const version = change.version ?? to.version;
  if (!to.v3 || version !== 3) return tlv(0x30, integer(version), text(change.community ?? to.community), pdu);
  const engine = change.engine ?? ENGINE;
  return tlv(
    0x30,
    integer(3),
    tlv(0x30, integer(change.messageId ?? to.v3.messageId), integer(65507), text(Buffer.from([change.flags ?? to.v3.flags & 3])), integer(3)),
    text(change.security ?? tlv(0x30, text(engine), integer(1), integer(1000), text(to.community), text(''), text(''))),
    tlv(0x30, text(engine), text(change.context ?? ''), pdu),
  );
}
/** usmStatsUnknownEngineIDs: how an engine makes itself known (RFC 3414 §4). */
export function discovered(to: Received): Buffer {
  return response(to, [['1.3.6.1.6.3.15.1.1.4.0', integer(1, 0x41)]], { pdu: PDU.report, flags: 0 });
}
