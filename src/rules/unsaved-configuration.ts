/** Knows a configuration that would be lost with the power. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, cite, counted, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Changes that the next power cut takes away',
  group: 'Configuration entropy',
  rationale: 'What this device does now is not what it would do after a power cut: somebody changed it and did not save the change.',
  remedy: 'Ask who made the change and whether it is wanted, then save the configuration, or go back to the saved one.',
  effort: '0.1',
  controls: ['CSF PR.PS-01', 'CIS 4.2', 'ISO A.8.9'],
  needs: ['config'],
  impact: { level: 'M2', because: 'after a power cut it works differently, which is found out at the worst time' },
  *check(seen) {
    const whole = (id: string): boolean => ['running', 'startup'].every((what) => seen.facts('config').some((fact) => fact.device === id && fact.what === what && fact.complete));
    const unsure = seen.topology.devices.filter(({ id }) => !whole(id) && seen.facts('config').some((fact) => fact.device === id && fact.what !== 'facts'));
    for (const { device: id, lines, first, from } of seen.facts('unsaved')) {
      const device = deviceOf(seen, id);
      if (!device) continue;
      yield { about: [aboutDevice(device)], says: `${device.name} runs with ${counted(lines, 'line')} that ${lines === 1 ? 'is' : 'are'} not in its saved configuration, or the other way round.`, why: `The running and the saved configuration differ, first in: ${first}`, from: cite(from), certainty: 'confirmed' };
    }
    if (unsure.length > 0) yield { unknown: `of ${counted(unsure.length, 'device')} only one of the two configurations was read whole`, about: unsure.map(aboutDevice) };
  },
  examples: [
    { name: 'a route that was never saved', given: 'fw - sw1\nsw1: config "hostname sw1"\nsw1: unsaved 1 "ip route 0.0.0.0 0.0.0.0 10.0.0.1"', finds: ['sw1'] },
    { name: 'both are alike', given: 'fw - sw1\nsw1: config "hostname sw1"\nsw1: config "hostname sw1" what=startup', finds: [] },
    { name: 'no configuration was read', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
