/** Knows which addresses the site wants watched between sweeps, and how they are pinged through the gate. */
import { join } from 'node:path';
import { createPingScanner } from '../../scanners/ping/scanner.js';
import { NoSuchSweep } from '../audits.js';
import { createGate, type Gate } from '../guard/gate.js';
import type { House } from '../house.js';
import type { Audits } from '../kept-audits.js';
import { isWithin } from '../model/address.js';
import type { Audit } from '../model/audit.js';
import { distinct } from '../model/order.js';
import type { Site } from '../model/site.js';
import { watch, type Ping } from './watch.js';

/** A gate counts against a budget per device; each stands for this long. */
const GATE_MS = 3_600_000;
/** A new sweep may know other gateways. */
const LOOK_AGAIN_MS = 60_000;

/** Watches until `signal` aborts. Sends nothing where the site names nothing to watch. */
export async function keepWatching(house: House, audits: Audits, signal: AbortSignal, problem: (error: unknown) => void): Promise<void> {
  const { site } = house;
  if (!site || site.watch.length === 0) return;
  const { ping, close } = pingThroughGates(house, site);
  try {
    while (!signal.aborted) {
      const addresses = await watchedBy(site, audits).catch((error: unknown) => {
        problem(error);
        return [];
      });
      const round = AbortSignal.any([signal, changed(site, audits, addresses, signal)]);
      await watch(house, addresses, ping, round, problem).catch(async (error: unknown) => {
        problem(error);
        await new Promise((resolve) => setTimeout(resolve, 1000));
      });
    }
  } finally {
    close();
  }
}

/** The addresses `watch:` stands for: those it names, and where it names `gateway`, the gateways of the latest audit. */
export async function watchedBy(site: Site, audits: Audits): Promise<readonly string[]> {
  const named = site.watch.filter((one) => one !== 'gateway');
  if (!site.watch.includes('gateway')) return distinct(named);
  const audit = await audits.derived('latest').then(({ audit }) => audit, (error: unknown) => {
    if (error instanceof NoSuchSweep) return null;
    throw error;
  });
  return distinct([...named, ...(audit ? gatewaysOf(audit) : [])]);
}

function gatewaysOf({ subnets, devices }: Audit): readonly string[] {
  return subnets.flatMap(({ cidr, gateways, virtualGateway }) => {
    if (virtualGateway !== null) return [virtualGateway];
    return devices.filter(({ id }) => gateways.includes(id)).flatMap(({ addresses }) => addresses.filter((address) => isWithin(address, cidr)).slice(0, 1));
  });
}

/** Aborts when `watch:` no longer stands for `addresses`. */
function changed(site: Site, audits: Audits, addresses: readonly string[], until: AbortSignal): AbortSignal {
  const change = new AbortController();
  const timer = setInterval(() => {
    watchedBy(site, audits).then(
      (now) => {
        if (now.join() !== addresses.join()) stop();
      },
      () => undefined,
    );
  }, LOOK_AGAIN_MS);
  const stop = (): void => {
    clearInterval(timer);
    change.abort();
  };
  timer.unref();
  until.addEventListener('abort', stop, { once: true });
  return change.signal;
}

function pingThroughGates(house: House, site: Site): { readonly ping: Ping; close(): void } {
  let gate: Gate | null = null;
  let since = 0;
  const addresses = site.watch.filter((one) => one !== 'gateway');
  const current = (): Gate => {
    if (gate && Date.now() - since < GATE_MS) return gate;
    gate?.close();
    since = Date.now();
    gate = createGate({ scope: site.scope, limits: site.limits, engagement: site.engagement, timezone: site.timezone, watch: addresses, stopFile: join(house.dataDir, 'stop'), atClosedWindow: 'refuse' });
    return gate;
  };
  return {
    async ping(address) {
      if (gate?.signal.aborted) since = 0;
      const { outcome } = await createPingScanner(current()).ask(address, 1);
      return outcome.is === 'answered' ? true : outcome.is === 'silent' ? false : null;
    },
    close: () => gate?.close(),
  };
}
