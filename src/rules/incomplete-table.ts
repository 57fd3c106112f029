/** Knows a box that told only a part of what it was asked. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A box that did not tell all',
  group: 'Coverage',
  rationale: 'This box was asked and told only a part: its answer broke off, or it was not allowed to tell. What is missing may hide what you would want to know.',
  remedy: 'Ask again at a quieter hour; if it is the same again, look whether the box is overloaded, or the audit’s account may see only a part.',
  effort: '0.1',
  controls: ['CSF ID.AM-01', 'CIS 12.4', 'ISO A.5.9'],
  needs: ['coverage'],
  impact: { level: 'M1', because: 'nothing stops; less is known' },
  *check(seen) {
    if (seen.tables.size === 0) yield { unknown: 'no table was asked', about: [] };
    for (const device of seen.topology.devices) {
      const cut = (seen.tables.get(device.id) ?? []).filter(({ state }) => state === 'incomplete');
      // That nobody was let in is told elsewhere.
      const shut = cut.every(({ reason, rows }) => reason === 'refused' && rows === 0) && seen.facts('login-failed').some((fact) => fact.device === device.id);
      if (cut.length === 0 || shut) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} told only a part of: ${cut.map(({ what }) => what).join(', ')}.`,
        why: cut.map(({ what, reason, rows }) => `${what}: ${reason ?? 'no reason given'}, after ${rows} rows`).join('; ') + '.',
        from: cite(device.from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'one table broke off', given: 'fw - sw1\nread sw1: interfaces\ncut sw1: fdb timeout', finds: ['sw1'] },
    { name: 'all were read whole', given: 'fw - sw1\nread sw1: interfaces, fdb', finds: [] },
    { name: 'a router that prints nothing to the audit’s account, beside a host that is none', given: 'core - fw, core - a1\nread a1: packages\nread fw: routes\ncut fw: config refused', finds: ['fw'] },
    { name: 'nothing was asked', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
