/** Asserts that echoes go out one by one through the gate, to numbers alone, and tell round-trip and loss. */
import { describe, expect, it } from 'vitest';
import { type Echoes, createPingScanner } from '../../scanners/ping/scanner.js';
import { programPath } from '../../src/guard/dependency.js';
import { testGate } from './gate.js';

describe.runIf(process.env.CI === 'true' || programPath('ping') !== null)('ping', () => {
  it('tells round-trip and loss, one turn an echo', async () => {
    const gate = testGate(['127.77.50.0/24']);
    const { outcome, requests } = await createPingScanner(gate).ask('127.77.50.1', 3);
    gate.close();
    if (outcome.is !== 'answered') throw new Error(outcome.is);
    const told = JSON.parse(Buffer.from(outcome.raw).toString()) as Echoes;
    expect(told).toMatchObject({ sent: 3, received: 3 });
    expect(told.rttMs).toHaveLength(3);
    expect(requests).toBe(3);
    expect(gate.ledger().map(({ via, count }) => [via, count])).toEqual([['icmp', 3]]);
  });

  it.each(['-V', '127.77.50.1 -c 9', 'localhost', '127.77.50.01', '127.77.51.1', ''])('sends nothing to “%s”', async (target) => {
    const gate = testGate(['127.77.50.0/24']);
    const { outcome, requests } = await createPingScanner(gate).ask(target, 1);
    gate.close();
    expect([outcome.is, requests, gate.ledger()]).toEqual(['excluded', 0, []]);
  });

  it('ends soon after a stop, and keeps our language', async () => {
    process.env['LANG'] = 'de_DE.UTF-8';
    const gate = testGate(['127.77.50.0/24'], { limits: { perDevicePacketsPerSecond: 2 } });
    const asked = createPingScanner(gate).ask('127.77.50.2', 20);
    await new Promise((resolve) => setTimeout(resolve, 300));
    gate.stop('enough');
    const { outcome, requests } = await asked;
    gate.close();
    expect(requests).toBeLessThan(5);
    expect(outcome).toMatchObject({ is: 'answered', incomplete: 'stopped' });
    expect(process.env['LANG']).toBe('de_DE.UTF-8');
  });
});
