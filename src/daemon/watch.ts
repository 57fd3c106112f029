/** Knows the addresses that are pinged between sweeps, and keeps the times in which they did not answer. */
import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../house.js';
import { closeOutage, listOutages, openOutage } from '../store/memory.js';

const EVERY_MS = 10_000;
/** One lost echo is not an outage. */
const MISSES = 2;

/** Whether `address` answers an echo now; null where nothing may be sent (window closed, engagement over, stopped). */
export type Ping = (address: string) => Promise<boolean | null>;

/** Pings `addresses` every ten seconds until `signal` aborts, and writes outages down. A fault of the database is told and survived. */
export async function watch(house: House, addresses: readonly string[], ping: Ping, signal: AbortSignal, problem: (error: unknown) => void): Promise<void> {
  const misses = new Map(addresses.map((address) => [address, { count: 0, since: '' }]));
  const down = new Set((await listOutages(house.database, house.siteId)).filter(({ until }) => until === null).map(({ address }) => address));
  while (!signal.aborted) {
    for (const address of addresses) await look(address).catch(problem);
    await pause(EVERY_MS, undefined, { signal }).catch(() => undefined);
  }

  async function look(address: string): Promise<void> {
    const at = new Date().toISOString();
    const answered = await ping(address);
    if (answered === null) return;
    const missed = misses.get(address)!;
    if (answered) {
      missed.count = 0;
      if (down.delete(address)) await closeOutage(house.database, house.siteId, address, at);
      return;
    }
    if (missed.count === 0) missed.since = at;
    missed.count++;
    if (missed.count < MISSES || down.has(address)) return;
    down.add(address);
    await openOutage(house.database, house.siteId, address, missed.since);
  }
}
