/** Knows how the site file writes networks, addresses, days, spans of time and places; each either reads or says what is wrong. */
import { isIP } from 'node:net';
import { type Address, type Cidr, isWithin, parseAddress, parseNetwork } from '../model/address.js';

export type Read<T> = { readonly value: T } | { readonly says: string; readonly cure: string };

/** A CIDR without host bits; a bare address is the network of itself. */
export function readNetwork(text: string): Read<Cidr> {
  const zero = leadingZero(text);
  if (zero) return zero;
  const network = parseNetwork(text);
  if (network === null) return { says: `“${shown(text)}” is no network`, cure: 'write it as CIDR, such as 10.20.0.0/21' };
  const [address, bits] = text.split('/') as [string, string | undefined];
  const canonical = parseAddress(address)!;
  if (bits !== undefined && network.split('/')[0] !== canonical) {
    return { says: `“${shown(text)}” names a host within the network ${network}`, cure: `write ${network}, or ${canonical}/${isIP(canonical) === 4 ? 32 : 128} if only this one address is meant` };
  }
  return { value: network };
}

export function readAddress(text: string): Read<Address> {
  const zero = leadingZero(text);
  if (zero) return zero;
  const address = parseAddress(text);
  return address === null ? { says: `“${shown(text)}” is no IP address`, cure: 'write one address, such as 10.20.0.1' } : { value: address };
}

function leadingZero(text: string): { says: string; cure: string } | null {
  const [address = '', ...rest] = text.split('/');
  if (!/^\d+(\.\d+){3}$/.test(address) || !/(^|\.)0\d/.test(address)) return null;
  const decimal = address.split('.').map(Number).join('.');
  return { says: `“${shown(text)}” has a leading zero, which some programs take for octal`, cure: `write ${[decimal, ...rest].join('/')} if the number is decimal` };
}

/** `YYYY-MM-DD`, a day that exists. */
export function readDate(text: string): Read<string> {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year !== undefined) {
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    if (date.toISOString().slice(0, 10) === text) return { value: text };
  }
  return { says: `“${shown(text)}” is no day`, cure: 'write it as YYYY-MM-DD, such as 2026-11-02' };
}

const HOURS = { m: 1 / 60, h: 1, d: 24, w: 168 } as const;
/** Hours: `30m`, `2h`, `1d`, `1w`. */
export function readDuration(text: string): Read<number> {
  const [, amount, unit] = /^(\d{1,5}(?:\.\d{1,2})?)(m|h|d|w)$/.exec(text) ?? [];
  if (amount === undefined) return { says: `“${shown(text)}” is no span of time`, cure: 'write minutes, hours, days or weeks, such as 30m, 2h, 1d, 1w' };
  return { value: Number(amount) * HOURS[unit as keyof typeof HOURS] };
}

/** How long things are kept: `90d`, `8w`, `13mo`, `2y`. Stays text. */
export function readRetention(text: string): Read<string> {
  if (/^[1-9]\d{0,3}(d|w|mo|y)$/.test(text)) return { value: text };
  return { says: `“${shown(text)}” is no span of time`, cure: 'write days, weeks, months or years, such as 90d, 8w, 13mo, 2y' };
}

export function readTimezone(text: string): Read<string> {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: text });
    if (/^[+-]/.test(text)) throw new RangeError('an offset knows no summer time');
    return { value: text };
  } catch {
    return { says: `“${shown(text)}” is no time zone`, cure: 'write an IANA name, such as Europe/Berlin' };
  }
}

/** `host:port`; IPv6 in brackets. */
export function readListen(text: string): Read<{ readonly host: string; readonly port: number }> {
  const [, six, other, port] = /^(?:\[([^\]]+)\]|([^:\]]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = six ?? other;
  const known = six === undefined ? host === 'localhost' || (host !== undefined && isIP(host) === 4) : isIP(six) === 6;
  if (!known || Number(port) > 65535) return { says: `“${shown(text)}” is no address to listen on`, cure: 'write address and port, such as 127.0.0.1:8080 or [::1]:8080' };
  return { value: { host: host!, port: Number(port) } };
}

export function isLoopbackHost(host: string): boolean {
  const address = parseAddress(host);
  return host === 'localhost' || (address !== null && (isWithin(address, '127.0.0.0/8') || address === '::1'));
}

/** What somebody wrote, short enough for a message and without control characters. */
export function shown(text: string): string {
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '�');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
