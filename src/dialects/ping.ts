/** Knows what echoes tell: round-trip and loss. */
import type { Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';

function readEchoes(raw: Uint8Array, tellsLoss: boolean, from: readonly string[]): Reading | null {
  let told: unknown;
  try {
    told = JSON.parse(Buffer.from(raw).toString('utf8'));
  } catch {
    return { kind: 'unread', why: 'echo counts are no JSON', from };
  }
  const { sent, received, rttMs } = (told ?? {}) as { sent?: unknown; received?: unknown; rttMs?: unknown };
  if (typeof sent !== 'number' || typeof received !== 'number' || !(sent > 0) || !(received > 0)) return null;
  const times = Array.isArray(rttMs) ? rttMs.filter((ms): ms is number => typeof ms === 'number' && Number.isFinite(ms) && ms >= 0) : [];
  const mean = times.length === 0 ? null : times.reduce((sum, ms) => sum + ms, 0) / times.length;
  return { kind: 'alive', by: 'echo', ...(mean !== null && { rttMs: Math.round(mean * 1000) / 1000 }), ...(tellsLoss && { lossPercent: Math.round((100 * Math.max(0, sent - received)) / sent) }), from };
}

const dialect: Dialect = {
  title: 'ICMP echo (RFC 792, RFC 4443)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    const echoes = [...answers.via('ping')].sort((a, b) => (a.ask.again ?? -1) - (b.ask.again ?? -1));
    // Loss is what the first echoes tell. One that was sent to wake switches tells that somebody is there, where the first told nothing.
    for (const { id, ask, outcome } of echoes.filter((one, i) => one.ask.again === undefined || i === 0)) {
      const reading = outcome.is === 'answered' ? readEchoes(outcome.raw, ask.again === undefined, [id]) : null;
      if (reading) yield reading;
    }
  },
  examples: [
    { name: 'one of three lost', given: { ping: '{"sent":3,"received":2,"rttMs":[1,2]}' }, reads: [{ kind: 'alive', by: 'echo', rttMs: 1.5, lossPercent: 33 }] },
    { name: 'one that was to wake switches takes nothing from the first', given: { ping: '{"sent":3,"received":2,"rttMs":[1,2]}', asked: [{ ask: { via: 'ping', count: 1, again: 0 }, raw: '{"sent":1,"received":1,"rttMs":[9]}' }] }, reads: [{ kind: 'alive', by: 'echo', rttMs: 1.5, lossPercent: 33 }] },
    { name: 'nothing received is nothing told', given: { ping: '{"sent":3,"received":0,"rttMs":[]}' }, reads: [], readsNo: ['alive'] },
  ],
};
export default dialect;
