/** Knows how many SNMP conversations share one UDP socket per family, and that an answer counts only from the address and port that was asked. */
import { type RemoteInfo, type Socket, createSocket } from 'node:dgram';
import { isIP } from 'node:net';
import type { SessionSocket } from 'net-snmp';
import { parseAddress } from '../../src/model/address.js';

/** One conversation's end of the shared socket, in the shape net-snmp wants. Nothing that arrives can throw out of it. */
export interface Line {
  readonly socket: SessionSocket;
  close(): void;
}
export interface SharedSocket {
  /** `arrived` runs after each datagram was handed over; `unreadable` tells that it was no whole SNMP message. */
  open(target: string, port: number, arrived: (unreadable: boolean) => void): Line;
  close(): void;
}

const RECEIVE_BUFFER = 4 * 1024 * 1024;

/** Sockets are made when first needed and never keep the process alive by themselves. */
export function createSharedSocket(): SharedSocket {
  const sockets = new Map<4 | 6, Socket>();
  const lines = new Map<string, Set<(datagram: Buffer) => void>>();

  function socketFor(target: string): Socket {
    const family = isIP(target) === 6 ? 6 : 4;
    let socket = sockets.get(family);
    if (socket) return socket;
    socket = createSocket({ type: family === 6 ? 'udp6' : 'udp4', recvBufferSize: RECEIVE_BUFFER });
    socket.on('message', (datagram, sender) => {
      for (const receive of lines.get(keyOf(sender)) ?? []) receive(datagram);
    });
    socket.on('error', () => {
      sockets.delete(family);
      socket?.close();
    });
    socket.unref();
    sockets.set(family, socket);
    return socket;
  }

  function open(target: string, port: number, arrived: (unreadable: boolean) => void): Line {
    const key = `${target}|${port}`;
    let onMessage: ((datagram: Buffer) => void) | null = null;
    const receive = (datagram: Buffer): void => {
      const whole = isWholeMessage(datagram);
      try {
        if (whole) onMessage?.(datagram);
        arrived(!whole);
      } catch {
        arrived(true);
      }
    };
    const peers = lines.get(key) ?? new Set();
    lines.set(key, peers.add(receive));
    return {
      socket: {
        on: (event, listener) => {
          if (event === 'message') onMessage = listener as (datagram: Buffer) => void;
        },
        send: (buffer, offset, length, toPort, address, done) => {
          socketFor(address).send(buffer, offset, length, toPort, address, (error) => done(error));
        },
        bind: () => {},
        close: () => {},
        ref: () => {},
        unref: () => {},
      },
      close: () => {
        peers.delete(receive);
        if (peers.size === 0) lines.delete(key);
      },
    };
  }

  function close(): void {
    for (const socket of sockets.values()) socket.close();
    sockets.clear();
    lines.clear();
  }
  return { open, close };
}

function keyOf(sender: RemoteInfo): string {
  const address = sender.family === 'IPv6' ? (parseAddress(sender.address) ?? sender.address) : sender.address;
  return `${address}|${sender.port}`;
}

/** Whether the outermost BER SEQUENCE is all there. net-snmp reads a cut-off list as a shorter one. */
export function isWholeMessage(datagram: Uint8Array): boolean {
  if (datagram[0] !== 0x30 || datagram.length < 2) return false;
  const first = datagram[1]!;
  if (first < 0x80) return datagram.length >= 2 + first;
  const lengthOctets = first & 0x7f;
  if (lengthOctets === 0 || lengthOctets > 4 || datagram.length < 2 + lengthOctets) return false;
  let length = 0;
  for (let i = 0; i < lengthOctets; i++) length = length * 256 + datagram[2 + i]!;
  return datagram.length >= 2 + lengthOctets + length;
}
