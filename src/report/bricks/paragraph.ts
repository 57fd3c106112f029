/** Knows how a consultant's own paragraph keeps its figures: each name in braces is counted from the audit, and opens what it counts. */
import { OWNER_FIGURES, type OwnerFigure } from '../../model/site.js';
import type { Audit } from '../../model/audit.js';
import type { Span } from '../../model/report.js';
import { countEndDevices } from './weight.js';
import { day } from './words.js';

const FIGURES: Readonly<Record<OwnerFigure, (audit: Audit) => readonly [text: string, opens?: string]>> = {
  client: ({ client }) => [client],
  site: ({ site }) => [site],
  date: ({ sweep }) => [day(sweep.endedAt)],
  devices: ({ devices }) => [String(devices.length), 'section inventory'],
  desks: (audit) => [String(countEndDevices(audit)), 'section inventory'],
  services: ({ services }) => [String(services.length), 'section services'],
  network_devices: ({ measures }) => [String(measures.coverage.of), 'section coverage'],
  examined: ({ measures }) => [String(measures.coverage.lower), 'section coverage'],
};

/** The paragraph with its figures; braces around anything else stay as they were written. */
export function paragraphOf(written: string, audit: Audit): readonly Span[] {
  return written.split(/(\{[a-z_]+\})/).filter((part) => part !== '').map((part): Span => {
    const known = OWNER_FIGURES.find((figure) => part === `{${figure}}`);
    if (known === undefined) return { text: part };
    const [text, opens] = FIGURES[known](audit);
    return opens === undefined ? { text } : { text, opens };
  });
}
