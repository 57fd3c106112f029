/** Knows the figures for Prometheus: base units, `linchpin_` in front, nothing per device. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { House } from '../house.js';
import type { Audits } from '../kept-audits.js';
import { listOutages } from '../store/memory.js';

export interface Metrics {
  answered(answer: { readonly route: string; readonly method: string; readonly status: number; readonly seconds: number }): void;
  sweepEnded(state: string): void;
  /** Prometheus text. */
  text(): Promise<{ readonly mediaType: string; readonly body: string }>;
}

export function createMetrics(house: House, audits: Audits, isSweeping: () => boolean): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'linchpin_' });
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) => new Gauge<L>({ name: `linchpin_${name}`, help, labelNames: [...labelNames], registers });
  const up = gauge('database_up', 'Whether Postgres answers');
  const running = gauge('sweep_running', 'Whether a sweep runs in this process');
  const ended = new Counter({ name: 'linchpin_sweeps_ended_total', help: 'Sweeps that ended in this process', labelNames: ['state'] as const, registers });
  const kept = gauge('sweeps', 'Sweeps kept', ['state']);
  const lastComplete = gauge('last_complete_sweep_timestamp_seconds', 'When the last complete sweep ended');
  const lastSeconds = gauge('last_sweep_duration_seconds', 'How long the last sweep took');
  const devices = gauge('devices', 'Devices in the latest audit', ['examined']);
  const findings = gauge('findings', 'Findings in the latest audit', ['outcome', 'status']);
  const down = gauge('watched_addresses_silent', 'Watched addresses that do not answer now');
  const answers = new Histogram({ name: 'linchpin_http_request_duration_seconds', help: 'Time to answer a request', labelNames: ['route', 'method', 'status'] as const, buckets: [0.005, 0.02, 0.1, 0.5, 2, 10], registers });

  async function look(): Promise<void> {
    const isUp = await house.database.isUp();
    up.set(isUp ? 1 : 0);
    running.set(isSweeping() ? 1 : 0);
    if (!isUp) return;
    const sweeps = await audits.sweeps();
    kept.reset();
    for (const { state } of sweeps) kept.inc({ state });
    const complete = sweeps.find(({ state }) => state === 'complete');
    if (complete?.endedAt) lastComplete.set(Date.parse(complete.endedAt) / 1000);
    down.set((await listOutages(house.database, house.siteId)).filter(({ until }) => until === null).length);
    const last = sweeps.find(({ endedAt }) => endedAt !== null);
    if (!last?.endedAt) return;
    lastSeconds.set((Date.parse(last.endedAt) - Date.parse(last.startedAt)) / 1000);
    const { audit } = await audits.derived('latest');
    devices.reset();
    findings.reset();
    for (const { examined } of audit.devices) devices.inc({ examined });
    for (const { outcome, status } of audit.findings) findings.inc({ outcome, status });
  }
  return {
    answered: ({ route, method, status, seconds }) => answers.observe({ route, method, status: String(status) }, seconds),
    sweepEnded: (state) => ended.inc({ state }),
    async text() {
      await look();
      return { mediaType: registry.contentType, body: await registry.metrics() };
    },
  };
}
