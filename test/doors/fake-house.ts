/** A house without a database: a clinic in memory, every token known by its text, everything that is asked of it written down. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Declaration } from '../../src/model/declaration.js';
import { SCOPES, type Action, type Bearer, type House, type Progress, type SweepSummary } from '../../src/http/house.js';
import { Refusal } from '../../src/http/problem.js';
import { clinic } from '../rooms/audit-builder.js';

export interface Fake extends House {
  readonly log: Action[];
  readonly started: string[];
  /** Ends the running sweep. */
  end(): void;
  /** Another sweep has ended since: `latest` is now this one. */
  latestIs(id: string, devices: number): void;
}
export const AUDIT = clinic();
const ALL: Bearer = { id: 't-all', name: 'everything', scopes: SCOPES };

/** Tokens: `all`, and `only-<scope>` with `:` written as `.`. */
export function fakeHouse(): Fake {
  const log: Action[] = [];
  const started: string[] = [];
  const done = new Map<string, { asked: string; result: string }>();
  const declared: Declaration[] = [];
  const audits = new Map([[AUDIT.sweep.id, AUDIT]]);
  let newest = AUDIT.sweep.id;
  let running: string | null = null;
  let over = (): void => undefined;
  const summary = (id: string): SweepSummary => ({ id, label: null, state: id === running ? 'running' : 'complete', startedAt: '2026-11-24T13:40:00.000Z', endedAt: id === running ? null : '2026-11-24T14:00:00.000Z' });
  const auditOf = (reference: string) => audits.get(reference === 'latest' ? newest : reference) ?? null;
  return {
    log, started,
    end: () => {
      running = null;
      over();
    },
    latestIs(id, devices) {
      audits.set(id, { ...AUDIT, sweep: { ...AUDIT.sweep, id }, devices: AUDIT.devices.slice(0, devices) });
      newest = id;
    },
    version: '0.1.0',
    async verifyToken(text) {
      if (text === 'all') return ALL;
      const scope = SCOPES.find((one) => text === `only-${one.replace(':', '.')}`);
      return scope ? { id: `t-${scope}`, name: scope, scopes: [scope] } : null;
    },
    sites: async () => [{ id: 'site-1', client: AUDIT.client, site: AUDIT.site }],
    sweeps: async () => [...(running ? [summary(running)] : []), ...[...audits.keys()].reverse().map(summary)],
    async startSweep() {
      if (running) return { started: false, running };
      running = `s-${started.length + 1}`;
      started.push(running);
      return { started: true, id: running };
    },
    async cancelSweep(id) {
      if (id === running) {
        running = null;
        over();
        return true;
      }
      return audits.has(id) ? false : null;
    },
    async *progress(_id, signal): AsyncGenerator<Progress> {
      const end = new Promise<void>((resolve) => (over = resolve));
      for (let done = 1; done <= 3; done++) yield { phase: 'snmp', done, of: 3, devices: done, says: `step ${done}` };
      await Promise.race([end, new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))]);
    },
    audit: async (reference) => auditOf(reference),
    configs: async (reference) => auditOf(reference)?.configs.flatMap((copy) => ['core-a', 'core-b'].map((member) => ({ ...copy, text: `hostname ${member}` }))) ?? null,
    observation: async (id) => (id === 'o-1' ? { id, sweep: newest, target: '10.20.0.2', at: AUDIT.sweep.endedAt, ask: { via: 'ping', count: 1 }, outcome: 'answered', incomplete: null, why: null, command: 'ping -c 1 10.20.0.2', answer: 'ok' } : null),
    observations: async (reference) => (auditOf(reference) ? lines() : null),
    report: async (reference, format) => {
      if (format === 'pdf') throw new Refusal(501, 'Not on this machine', 'Chromium is missing: apt-get install chromium');
      return auditOf(reference) && { mediaType: format === 'html' ? 'text/html; charset=utf-8' : 'text/plain', body: `<h1>${format}</h1>` };
    },
    freezeReport: async (reference) => (auditOf(reference) ? 'report-1' : null),
    frozenReport: async (id, format) => (id === 'report-1' && format === 'html' ? { mediaType: 'text/html; charset=utf-8', body: '<h1>frozen</h1>' } : null),
    frozenReports: async () => [{ id: 'report-1', sweep: newest, frozenAt: AUDIT.sweep.endedAt, files: { html: 'ab'.repeat(32) } }],
    inventory: async (reference, format) => (auditOf(reference) ? `name\r\n${format}\r\n` : null),
    outages: async () => [{ address: '192.0.2.1', since: AUDIT.sweep.startedAt, until: null }],
    webhooks: async () => ['https://hooks.example/linchpin'],
    map: async (layer, reference) => (auditOf(reference) ? `<svg xmlns="http://www.w3.org/2000/svg"><title>${layer}</title></svg>` : null),
    changesMap: async (from, to) => (auditOf(from === 'previous' ? 'latest' : from) && auditOf(to) ? '<svg xmlns="http://www.w3.org/2000/svg"><title>changes</title></svg>' : null),
    rules: async () => [{ id: 'cut-device', title: 'One device cuts others off', group: 'structure', rationale: 'r', remedy: 'm', effort: '1', controls: [], needs: [] }],
    whatIf: async (reference, remove) => auditOf(reference) && (remove[0] === 'core' ? { removed: [{ kind: 'device', id: 'core', name: 'core' }], unmatched: [], stop: { cutOff: { hosts: ['pc01'], devices: ['acc1'] }, everywhere: ['order'], somewhere: [] } } : { removed: [], unmatched: [{ written: remove[0]!, nearest: 'core' }], stop: { cutOff: { hosts: [], devices: [] }, everywhere: [], somewhere: [] } }),
    drift: async (from, to) => (auditOf(from === 'previous' ? 'latest' : from) && auditOf(to) ? { from, to, comparable: true, why: [], changes: [], notChecked: [], hidden: [] } : null),
    explain: async (id) => (AUDIT.findings.some((one) => one.id === id) ? { id, kind: 'finding', title: id, says: [], reasoning: [], evidence: [] } : null),
    async accept(finding, said) {
      if (!AUDIT.findings.some(({ id }) => id === finding)) return false;
      declared.push({ id: `d-${declared.length}`, by: said.by, at: AUDIT.sweep.endedAt, says: { is: 'accepted', finding, owner: said.owner, until: said.until, reason: said.reason } });
      return true;
    },
    withdraw: async (finding) => AUDIT.findings.some(({ id, acceptance }) => id === finding && acceptance !== null),
    declarations: async () => declared,
    async declare(says, by) {
      if (says.is === 'device-named' && says.device === 'nobody') throw new Refusal(422, 'Not possible', 'there is no device “nobody”');
      declared.push({ id: `d-${declared.length}`, by, at: AUDIT.sweep.endedAt, says });
      return declared.at(-1)!.id;
    },
    tokens: async () => [{ id: 't-1', name: 'ci', scopes: ['report:read'], createdAt: AUDIT.sweep.startedAt, expiresAt: '2027-01-01T00:00:00.000Z', revokedAt: null }],
    async createToken({ name, scopes, expires }) {
      if (expires === 'never') throw new Refusal(400, 'Bad request', 'expires: write 90d');
      return { id: 't-2', name, scopes, createdAt: AUDIT.sweep.startedAt, expiresAt: '2027-01-01T00:00:00.000Z', revokedAt: null, token: 'linchpin_text' };
    },
    revokeToken: async (id) => id === 't-1',
    auditLog: async (most, before) => [...log].reverse().filter(({ number }) => before === null || number < before).slice(0, most),
    record: async (action) => void log.push({ number: log.length + 1, at: AUDIT.sweep.endedAt, ...action }),
    recallDone: async (who, key) => done.get(`${who} ${key}`) ?? null,
    keepDone: async ({ who, key, asked, result }) => void done.set(`${who} ${key}`, { asked, result }),
    readiness: async () => ({ ready: true, checks: [{ name: 'database', ok: true, says: 'answers' }] }),
    metrics: async () => ({ mediaType: 'text/plain; version=0.0.4', body: 'linchpin_devices 3\n' }),
  };
}
async function* lines(): AsyncGenerator<string> {
  for (const n of [1, 2, 3]) {
    await pause(1);
    yield JSON.stringify({ id: `o-${n}` });
  }
}
