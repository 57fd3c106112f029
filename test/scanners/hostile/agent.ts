/** Knows how to stand in for an SNMP agent on a loopback address: one function says what it answers. */
import { type Socket, createSocket } from 'node:dgram';
import { compareOids } from '../../../src/model/oid.js';
import { discovered, END_OF_MIB_VIEW, NO_SUCH_OBJECT, PDU, type Received, readRequest, response } from './ber.js';

export interface Agent {
  readonly received: Received[];
  close(): void;
}
/** Datagrams to send back. The socket is there for those who answer later, from elsewhere, or unasked. */
export type Behaviour = (request: Received, say: (datagram: Buffer, from?: Socket) => void, turn: number) => readonly Buffer[];

export async function startAgent(address: string, port: number, behave: Behaviour): Promise<Agent> {
  const socket: Socket = createSocket('udp4');
  const received: Received[] = [];
  socket.on('message', (datagram, sender) => {
    const request = readRequest(datagram);
    received.push(request);
    const say = (answer: Buffer, from = socket): void => void from.send(answer, sender.port, sender.address);
    for (const answer of behave(request, say, received.length)) say(answer);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(port, address, resolve);
  });
  return { received, close: () => socket.close() };
}

export type Objects = readonly (readonly [string, Buffer])[];

/** What an honest agent with these objects (in OID order) would answer. */
export function honestly(objects: Objects, request: Received): Objects {
  if (request.pdu === PDU.get) return request.oids.map((asked) => objects.find(([name]) => name === asked) ?? [asked, NO_SUCH_OBJECT]);
  const wanted = request.pdu === PDU.bulk ? request.repetitions : 1;
  const given: (readonly [string, Buffer])[] = [];
  let row = request.oids;
  for (let i = 0; i < wanted; i++) {
    const next = row.map((after) => objects.find(([name]) => compareOids(name, after) > 0) ?? ([after, END_OF_MIB_VIEW] as const));
    given.push(...next);
    if (next.every(([, value]) => value === END_OF_MIB_VIEW)) break;
    row = next.map(([name]) => name);
  }
  return given;
}
export function honest(objects: Objects): Behaviour {
  return (request) => [request.v3?.engine.length === 0 ? discovered(request) : response(request, honestly(objects, request))];
}
