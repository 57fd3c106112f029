/** Knows boxes with two power supplies whose two feeds are one, or of which nobody said. */
import { isPower } from '../failures/power.js';
import type { DeviceFact, Rule, Seen } from '../model/rule.js';
import type { Device } from '../model/topology.js';
import { groupBy } from '../model/order.js';
import { names } from './bricks/names.js';
import { aboutDevice, aboutSite, byDevice, cite, listed } from './bricks/subjects.js';


const rule: Rule = {
  title: 'Two power supplies on one socket',
  group: 'Apparent redundancy',
  rationale: 'These boxes have two power supplies, so that power may fail on one side. Where both are plugged into the same circuit or battery, they go dark together.',
  remedy: 'Plug one of the two into another circuit or battery; pull one plug on a quiet day to see that the box goes on.',
  effort: '0.1',
  controls: ['CSF PR.IR-03', 'CSF PR.IR-02', 'ISO A.7.11'],
  needs: ['power-supply'],
  impact: { level: 'M2', because: 'the second power supply saves nothing when that circuit fails' },
  *check(seen) {
    const feeds = (seen.site?.sharedRisks ?? []).filter(isPower);
    const twice = byDevice(seen, seen.facts('power-supply')).filter(({ facts }) => facts.filter(({ works }) => works).length >= 2).map(({ device, facts }) => ({ device, facts, on: feeds.filter(({ members }) => members.some((member) => names(member, device))) }));
    for (const { device, facts, on } of twice.filter((one) => one.on.length === 1)) {
      yield {
        about: [aboutDevice(device)],
        says: `Both power supplies of ${device.name} hang on ${on[0]!.name}.`,
        why: `${told(facts)} work. The site file names ${device.name} under ${on[0]!.name}, and under no other feed.`,
        from: cite([`site file: ${on[0]!.name}`], ...facts.map(({ from }) => from)),
        certainty: 'declared',
      };
    }
    const unsaid = twice.filter((one) => one.on.length === 0);
    if (unsaid.length > 0) yield question(seen, unsaid);
  },
  examples: [
    { name: 'both on one battery', given: 'isp - fw - core\ncore: power-supply A on true\ncore: power-supply B on true\nshared power "UPS A" core', finds: ['core'] },
    { name: 'nobody said where they are plugged in', given: 'isp - fw - core\ncore: power-supply A on true\ncore: power-supply B on true', finds: ['this site'] },
    { name: 'one on each; a box with one; a box whose second is dead', given: 'isp - fw - core - sw1 - sw2\ncore: power-supply A on true\ncore: power-supply B on true\nsw1: power-supply A on true\nsw2: power-supply A on true\nsw2: power-supply B off false\nshared power "UPS A" core\nshared power "UPS B" core', finds: [] },
    { name: 'no box told', given: 'isp - fw - core', finds: null },
  ],
};
export default rule;

interface Twice {
  readonly device: Device;
  readonly facts: readonly DeviceFact<'power-supply'>[];
}

/** The wire does not show which socket a plug is in: one question for all of them. */
function question(seen: Seen, boxes: readonly Twice[]) {
  const found = listed(boxes.map(({ device }) => device.name));
  return {
    about: [aboutSite(seen)] as const,
    also: boxes.map(({ device }) => aboutDevice(device)),
    says: `Are the two power supplies of ${found} plugged into different circuits?`,
    why: `${boxes.length === 1 ? 'It has' : 'Each has'} two that work. Which socket a plug is in cannot be seen over the network, and the site file names no feed of ${boxes.length === 1 ? 'it' : 'them'}.`,
    from: cite(...boxes.flatMap(({ facts }) => facts.map(({ from }) => from))),
    certainty: 'inferred' as const,
    impact: 'M?' as const,
  };
}

function told(facts: readonly DeviceFact<'power-supply'>[]): string {
  return [...groupBy(facts.filter(({ works }) => works), ({ name }) => name).keys()].join(' and ');
}
