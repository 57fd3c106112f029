/** Knows an observation as one line of NDJSON: the raw answer as text where it is UTF-8, else in base64. */
import type { Observation } from '../model/observation.js';

/** One line, without its line break. */
export function observationLine(observation: Observation): string {
  const { outcome } = observation;
  if (outcome.is !== 'answered') return JSON.stringify(observation);
  const { raw, ...rest } = outcome;
  return JSON.stringify({ ...observation, outcome: { ...rest, ...encoded(raw) } });
}
function encoded(raw: Uint8Array): { raw: string } | { rawBase64: string } {
  try {
    return { raw: new TextDecoder('utf-8', { fatal: true }).decode(raw) };
  } catch {
    return { rawBase64: Buffer.from(raw).toString('base64') };
  }
}
