/** Knows how one observation is shown to a person: what was asked, how to repeat it, and the answer as text. */
import { commandFor } from '../audit/by-hand.js';
import type { ShownObservation } from '../http/house.js';
import type { Observation } from '../model/observation.js';
import type { Site } from '../model/site.js';
import { cleanLines, decode } from '../model/text.js';

/** `observation` with its answer as text fit to show; answers were sealed before they were kept. */
export function shownObservation({ id, sweep, target, at, ask, outcome }: Observation, site: Site | null): ShownObservation {
  return {
    id, sweep, target, at, ask,
    outcome: outcome.is,
    incomplete: outcome.is === 'answered' ? (outcome.incomplete ?? null) : null,
    why: 'why' in outcome ? outcome.why : null,
    command: commandFor(ask, target, site),
    answer: outcome.is === 'answered' ? cleanLines(decode(outcome.raw)) : null,
  };
}
