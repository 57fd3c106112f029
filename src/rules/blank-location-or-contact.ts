/** Knows a box that does not say where it stands or whom to call. */
import type { Rule } from '../model/rule.js';
import { isInfrastructure } from './bricks/network.js';
import { aboutDevice, byDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A box that does not say where it stands or whom to call',
  group: 'Undocumented',
  rationale: 'Every network box can tell in which room it stands and who looks after it. This one does not, so somebody has to search for it when it fails.',
  remedy: 'Write its room and the name of the team that looks after it into its settings.',
  effort: '0.1',
  controls: ['CSF ID.AM-01', 'CIS 1.1', 'ISO A.5.9'],
  needs: ['described'],
  impact: { level: 'M1', because: 'nothing stops; finding it takes longer' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('described'))) {
      if (!isInfrastructure(device)) continue;
      const missing = [...(isBlank(device.location) ? ['where it stands'] : []), ...(isBlank(device.contact) ? ['whom to call'] : [])];
      if (missing.length === 0) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} does not say ${missing.join(' or ')}.`,
        why: `Its location is “${device.location ?? ''}”, its contact “${device.contact ?? ''}”.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'no room; a word that a factory wrote', given: 'fw - sw1\nfw: described "a firewall"\nfw: located null it@example\nsw1: described "a switch"\nsw1: located "room 3" root@localhost', finds: ['fw', 'sw1'] },
    { name: 'both are told; a desk need not', given: 'fw - sw1 - pc1\nsw1: described "a switch"\nsw1: located "room 3" it@example\npc1: described desk', finds: [] },
    { name: 'nobody described itself', given: 'fw - sw1', finds: null },
  ],
};
export default rule;

/** Empty, or what makers and distributions put there. */
function isBlank(text: string | null): boolean {
  return text === null || /^(|unknown|none|not set|n\/a|default|-+|sitting on the dock of the bay|(me )?<?\w+@(localhost|example\.(org|com))>?|root(@localhost)?|system ?(contact|location)|right here, right now\.?|administrator)$/i.test(text.trim());
}
