/** Knows what the appliance itself holds of the client's network: its neighbour cache, its addresses, its routes, its lease. Nothing is sent. */
import { execFile } from 'node:child_process';
import { isWithin, networkOf } from '../../src/model/address.js';
import { programPath } from '../../src/guard/dependency.js';
import type { Outcome } from '../../src/model/observation.js';
import type { Scope } from '../../src/model/site.js';
import { leaseFiles } from './leases.js';

export type Read = 'neighbours' | 'routes';
const MS = 5000;
const BYTES = 8 * 1024 * 1024;
const LOOPBACK = ['127.0.0.0/8', '::1/128'];

/** Whether the whole scope lies on this machine itself, as in the demo: then what the machine holds is nobody's network. */
export function isAllLoopback(scope: Pick<Scope, 'allow'>): boolean {
  return scope.allow.every((cidr) => LOOPBACK.some((loopback) => isWithin(cidr, loopback)));
}

/** The raw answer is JSON as ip(8) prints it: `{ neighbours }` or `{ addresses, routes, leases }`, of interfaces that reach into the scope alone. Never rejects. */
export async function readLocal(read: Read, scope: Pick<Scope, 'allow'>): Promise<Outcome> {
  const ip = programPath('ip');
  if (ip === null) return { is: 'broken', why: 'there is no ip program (package iproute2)' };
  try {
    const addresses = await json<Interface>(ip, ['-j', 'address']);
    const own = addresses.filter(({ addr_info = [] }) => addr_info.some((one) => reaches(one, scope)));
    const ports = new Set(own.map(({ ifname }) => ifname));
    const near = (row: { readonly dev?: string }): boolean => row.dev !== undefined && ports.has(row.dev);
    const told =
      read === 'neighbours'
        ? { neighbours: (await json<{ dev?: string }>(ip, ['-j', 'neighbour'])).filter(near) }
        : { addresses: own, routes: [...(await json<{ dev?: string }>(ip, ['-j', 'route'])), ...(await json<{ dev?: string }>(ip, ['-j', '-6', 'route']))].filter(near), leases: (await Promise.all(own.map(({ ifname, ifindex }) => leaseFiles(ifname, ifindex)))).flat() };
    return { is: 'answered', raw: Buffer.from(JSON.stringify(told)) };
  } catch (error) {
    return { is: 'broken', why: `ip: ${(error as Error).message.split('\n')[0]}` };
  }
}

interface Interface {
  readonly ifname: string;
  readonly ifindex?: number;
  readonly addr_info?: readonly { readonly local?: string; readonly prefixlen?: number }[];
}
/** An interface whose network and the scope have addresses in common. */
function reaches({ local, prefixlen }: { readonly local?: string; readonly prefixlen?: number }, { allow }: Pick<Scope, 'allow'>): boolean {
  const network = local === undefined || prefixlen === undefined ? null : networkOf(local, prefixlen);
  return network !== null && allow.some((cidr) => isWithin(cidr, network) || isWithin(network, cidr));
}

function json<T>(program: string, args: readonly string[]): Promise<readonly T[]> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { timeout: MS, maxBuffer: BYTES, encoding: 'utf8' }, (error, stdout) => {
      if (error) return reject(error);
      try {
        resolve(stdout.trim() === '' ? [] : (JSON.parse(stdout) as T[]).filter((row) => row !== null && typeof row === 'object'));
      } catch (problem) {
        reject(problem as Error);
      }
    });
  });
}
