/** Asserts that nothing leaves outside scope, ports, budget, windows and engagement, and that stopping stops everything. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBucket } from '../../src/guard/bucket.js';
import { createCounts } from '../../src/guard/counts.js';
import type { Refusal} from '../../src/guard/gate.js';
import { type Gate, type GateOptions, createGate } from '../../src/guard/gate.js';
import { NEVER_PORTS } from '../../src/model/ports.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/model/site.js';

const ENGAGEMENT = { authorisedBy: 'the owner', on: '2026-01-01', until: '2026-12-31' };
const scope = { allow: ['10.20.0.0/24'], deny: ['10.20.0.128/25'], windows: [] };
const opened: Gate[] = [];
function gate(options: Partial<Omit<GateOptions, 'limits'>> & { limits?: Partial<Limits> } = {}): Gate {
  const made = createGate({ scope, engagement: ENGAGEMENT, timezone: 'UTC', ...options, limits: { ...DEFAULT_LIMITS, ...options.limits } });
  opened.push(made);
  return made;
}
const refusal = (promise: Promise<unknown>): Promise<Refusal> => promise.then(() => Promise.reject(new Error('was let through')), (error: unknown) => error as Refusal);

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date('2026-11-24T12:00:00Z'));
});
afterEach(() => {
  opened.splice(0).forEach((made) => made.close());
  vi.useRealTimers();
});

describe('who may be sent what', () => {
  it.each([
    ['10.20.0.200', 'denied by the scope'],
    ['10.21.0.1', 'outside the scope'],
    ['2001:db8::1', 'outside the scope'],
    ['127.0.0.1', 'outside the scope'],
    ['10.20.0.0', 'which the scope does not name'],
    ['010.20.0.1', 'not an address'],
    ['10.20.0.1/24', 'not an address'],
    ['-oN', 'not an address'],
    ['::ffff:a14:1', 'outside the scope'],
  ])('refuses %s: %s', async (target, why) => {
    const refused = await refusal(gate().admit(target, 'icmp', null));
    expect(refused.because).toBe('scope');
    expect(refused.why).toContain(why);
  });

  it('permits special addresses only where the scope names them', async () => {
    const wide = gate({ scope: { allow: ['0.0.0.0/0', '::/0'], deny: [], windows: [] } });
    for (const special of ['127.0.0.1', '169.254.1.1', '224.0.0.5', '255.255.255.255', '0.0.0.0', '::1', 'fe80::1', 'ff02::1', '::ffff:a14:1']) {
      expect((await refusal(wide.admit(special, 'icmp', null))).because, special).toBe('scope');
    }
    await gate({ scope: { allow: ['127.0.3.1/32', '169.254.0.0/24'], deny: [], windows: [] } }).admit('127.0.3.1', 'icmp', null);
    const named = gate({ scope: { allow: ['127.0.3.1/32', '169.254.0.0/24'], deny: [], windows: [] } });
    await named.admit('169.254.0.7', 'icmp', null);
    expect((await refusal(named.admit('127.0.3.2', 'icmp', null))).because).toBe('scope');
  });

  it('gives no byte to printing and industrial ports, whatever is to be sent', async () => {
    for (const port of NEVER_PORTS) {
      for (const via of ['tcp', 'ssh', 'snmp'] as const) expect((await refusal(gate().admit('10.20.0.1', via, port))).because).toBe('port');
    }
    expect(NEVER_PORTS).toEqual(expect.arrayContaining([515, 631, 9100, 9107, 9112, 9116, 102, 502, 47808]));
    expect((await refusal(gate({ ports: { never: [8443] } }).admit('10.20.0.1', 'tcp', 8443))).because).toBe('port');
    expect(gate().vet(['10.20.0.1'], 'tcp', [443, 9100, 22, 443], 3).ports).toEqual([22, 443]);
  });

  it('permits watched addresses to be pinged and nothing else, and never what is denied', async () => {
    const watching = gate({ watch: ['192.0.2.1', '10.20.0.200'] });
    await watching.admit('192.0.2.1', 'icmp', null);
    expect((await refusal(watching.admit('192.0.2.1', 'snmp', 161))).because).toBe('scope');
    expect((await refusal(watching.admit('10.20.0.200', 'icmp', null))).because).toBe('scope');
  });
});

describe('when anything may be sent', () => {
  it.each([
    [null, '2026-06-01T12:00:00Z', 'engagement'],
    [ENGAGEMENT, '2025-12-31T22:59:00Z', 'engagement'],
    [ENGAGEMENT, '2025-12-31T23:00:00Z', null],
    [ENGAGEMENT, '2026-12-31T22:59:00Z', null],
    [ENGAGEMENT, '2026-12-31T23:00:00Z', 'engagement'],
  ])('holds to the engagement %j at %s', async (engagement, at, because) => {
    vi.setSystemTime(new Date(at));
    const made = gate({ engagement, timezone: 'Europe/Berlin' });
    expect(made.refusal()?.because ?? null).toBe(because);
    const admitted = await made.admit('10.20.0.1', 'icmp', null).then(() => null, (error: Refusal) => error.because);
    expect(admitted).toBe(because);
  });

  it('refuses outside a window, or waits for it', async () => {
    const windows = [{ days: [2], from: 20 * 60, to: 6 * 60 }];
    const strict = gate({ scope: { ...scope, windows } });
    expect((await refusal(strict.admit('10.20.0.1', 'icmp', null))).because).toBe('window');
    const patient = gate({ scope: { ...scope, windows }, atClosedWindow: 'pause' });
    let let_through = false;
    const waiting = patient.admit('10.20.0.1', 'icmp', null).then(() => (let_through = true));
    // Eight hours remain. The clock leaps over all but the last minute, as a machine's does that slept: it is the time that counts, not the ticks.
    vi.setSystemTime(Date.now() + 7.98 * 3600_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(let_through).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    await waiting;
    expect(let_through).toBe(true);
  });

  it('stops for good when the engagement ends in the middle', async () => {
    vi.setSystemTime(new Date('2026-12-31T23:59:50Z'));
    const made = gate();
    await made.admit('10.20.0.1', 'icmp', null);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(made.signal.aborted).toBe(true);
    expect((await refusal(made.admit('10.20.0.2', 'icmp', null))).because).toBe('engagement');
  });
});

describe('stopping', () => {
  it('refuses everything that waits, at once, and everything after', async () => {
    const made = gate({ limits: { perDevicePacketsPerSecond: 1 } });
    await made.admit('10.20.0.1', 'icmp', null);
    const waiting = refusal(made.admit('10.20.0.1', 'icmp', null));
    made.stop('cancelled by hand');
    expect(await waiting).toMatchObject({ because: 'stopped', why: 'cancelled by hand' });
    expect((await refusal(made.admit('10.20.0.3', 'icmp', null))).because).toBe('stopped');
    expect(await made.egress('snmp').turn('10.20.0.3', 161, 'ro')).toMatchObject({ because: 'stopped' });
  });

  it('sees a stop file before the next packet, and tells programs under way within two seconds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gate-'));
    const stopFile = join(folder, 'stop');
    try {
      const made = gate({ stopFile });
      await made.admit('10.20.0.1', 'icmp', null);
      writeFileSync(stopFile, '');
      expect(existsSync(stopFile)).toBe(true);
      expect((await refusal(made.admit('10.20.0.2', 'icmp', null))).because).toBe('stopped');
      await vi.advanceTimersByTimeAsync(1900);
      expect(made.signal.aborted).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('forgets a caller that gives up waiting', async () => {
    const made = gate();
    const held = await made.admit('10.20.0.1', 'icmp', null);
    const giveUp = new AbortController();
    const waiting = refusal(made.admit('10.20.0.1', 'icmp', null, giveUp.signal));
    giveUp.abort();
    expect((await waiting).because).toBe('stopped');
    held.release();
    await vi.advanceTimersByTimeAsync(1000);
    expect(made.ledger()).toMatchObject([{ target: '10.20.0.1', count: 1 }]);
  });
});

describe('the budget', () => {
  it('lets no second see more than the rate, wherever it begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 60 }), (rate, pauses) => {
        const bucket = createBucket(rate);
        const sent: number[] = [];
        let now = 1_000_000;
        for (const pause of pauses) {
          now += pause;
          while (bucket.wait(now) === 0) {
            bucket.take(now);
            sent.push(now);
          }
        }
        for (let i = 0; i + rate < sent.length; i++) expect(sent[i + rate]! - sent[i]!).toBeGreaterThanOrEqual(1000);
      }),
    );
  });

  it('keeps rate, requests and devices under way within their limits, and serves everybody', async () => {
    const limits = { packetsPerSecond: 50, devicesAtOnce: 3, perDevicePacketsPerSecond: 10, perDeviceInFlight: 1 };
    const made = gate({ limits });
    const underWay = new Map<string, number>();
    let most = 0;
    const sent: number[] = [];
    async function talk(target: string): Promise<void> {
      for (let i = 0; i < 20; i++) {
        const turn = await made.admit(target, 'snmp', 161);
        sent.push(Date.now());
        underWay.set(target, (underWay.get(target) ?? 0) + 1);
        expect(underWay.get(target)).toBe(1);
        most = Math.max(most, underWay.size);
        await new Promise((resolve) => setTimeout(resolve, 40));
        underWay.delete(target);
        turn.release();
        turn.release();
      }
    }
    const all = Promise.all(Array.from({ length: 12 }, (_, i) => talk(`10.20.0.${i + 1}`)));
    await vi.advanceTimersByTimeAsync(60_000);
    await all;
    expect(most).toBe(3);
    expect(sent).toHaveLength(240);
    expect(made.ledger().map(({ count }) => count)).toEqual(Array.from({ length: 12 }, () => 20));
    for (let i = 0; i + 50 < sent.length; i++) expect(sent[i + 50]! - sent[i]!).toBeGreaterThanOrEqual(1000);
    expect(made.peakPerSecond()).toBeLessThanOrEqual(50);
  });

  it('ends at the packets one device may get, nmap included', async () => {
    const made = gate({ limits: { packetsPerDevice: 10 } });
    made.charge('10.20.0.1', 'tcp', 9);
    expect(made.vet(['10.20.0.1', '10.20.0.2'], 'tcp', [22], 2)).toMatchObject({ allowed: ['10.20.0.2'], refused: [{ target: '10.20.0.1', refusal: { because: 'budget' } }] });
    (await made.admit('10.20.0.1', 'icmp', null)).release();
    expect((await refusal(made.admit('10.20.0.1', 'icmp', null))).because).toBe('budget');
    expect(await made.egress('snmp').turn('10.20.0.1', 161, 'ro')).toMatchObject({ because: 'budget' });
  });

  it('gives a large device more, once it is known to be one, and nobody else', async () => {
    const made = gate({ limits: { packetsPerDevice: 10 } });
    for (const target of ['10.20.0.1', '10.20.0.2']) made.charge(target, 'snmp', 10);
    made.grant('10.20.0.1', 12);
    expect(made.vet(['10.20.0.1', '10.20.0.2'], 'tcp', [22], 2).allowed).toEqual(['10.20.0.1']);
    (await made.egress('snmp').turn('10.20.0.1', 161, 'ro') as { release(): void }).release();
    expect((await refusal(made.admit('10.20.0.2', 'icmp', null))).because).toBe('budget');
    made.charge('10.20.0.1', 'snmp', 1);
    expect(await made.egress('snmp').turn('10.20.0.1', 161, 'ro')).toEqual({ is: 'excluded', why: '10.20.0.1 had its 12 packets', because: 'budget' });
  });

  it('keeps a part of them from tables, for the proof of who told them and for SSH', async () => {
    const made = gate({ limits: { packetsPerDevice: 200, perDevicePacketsPerSecond: 1000, packetsPerSecond: 1000 } });
    made.charge('10.20.0.1', 'tcp', 198);
    const [table, proof] = [made.egress('snmp').turn('10.20.0.1', 161, 'ro'), made.egress('snmp').turn('10.20.0.1', 161, 'ro', true)];
    expect(await table).toMatchObject({ because: 'budget' });
    expect(await proof).not.toHaveProperty('because');
    ((await proof) as { release(): void }).release();
    const login = await made.egress('ssh').turn('10.20.0.1', 22, 'admin');
    expect(login).not.toHaveProperty('because');
    (login as { release(): void }).release();
    expect(await made.egress('snmp').turn('10.20.0.1', 161, 'ro', true)).toMatchObject({ because: 'budget' });
  });

  it('halves the rate of a device that answers four times as slowly', async () => {
    const made = gate({ limits: { perDevicePacketsPerSecond: 40, perDeviceInFlight: 100 } });
    const [fast, slow] = ['10.20.0.1', '10.20.0.2'];
    for (let i = 0; i < 20; i++) made.answered(fast!, 20 + (i % 5));
    for (let i = 0; i < 20; i++) made.answered(slow!, i < 6 ? 20 : 130);
    const count = { [fast!]: 0, [slow!]: 0 };
    for (const target of [fast!, slow!]) {
      for (let i = 0; i < 100; i++) void made.admit(target, 'snmp', 161).then(() => count[target]!++, () => undefined);
    }
    await vi.advanceTimersByTimeAsync(2000);
    expect(count[fast!]).toBeGreaterThan(60);
    expect(count[slow!]! / count[fast!]!).toBeCloseTo(0.5, 1);
  });

  it('lends nmap most of the rate and leaves the others the rest', async () => {
    const made = gate({ limits: { packetsPerSecond: 100, perDevicePacketsPerSecond: 1000, perDeviceInFlight: 1000 } });
    const lent = made.lease();
    const second = made.lease();
    expect(lent.packetsPerSecond + second.packetsPerSecond).toBeLessThan(100);
    let went = 0;
    for (let i = 0; i < 100; i++) void made.admit('10.20.0.1', 'icmp', null).then(() => went++, () => undefined);
    await vi.advanceTimersByTimeAsync(3000);
    expect(went).toBeLessThanOrEqual(4);
    lent.charge('10.20.0.9', 'icmp', 30);
    lent.release();
    lent.release();
    second.release();
    await vi.advanceTimersByTimeAsync(2000);
    expect(went).toBe(100);
    expect(made.ledger().map(({ target, count }) => [target, count])).toEqual([['10.20.0.1', 100], ['10.20.0.9', 30]]);
    expect(made.peakPerSecond()).toBeLessThanOrEqual(100);
  });
});

describe('the busiest second', () => {
  it('is no busier for two programs that share it one after the other', () => {
    const counts = createCounts();
    counts.spread(280, 0, 1400);
    counts.spread(320, 1400, 3000);
    expect(counts.peak()).toBe(200);
    counts.spread(50, 5000, 5000);
    expect(counts.peak()).toBe(200);
  });
});
