/** Knows a disk that is nearly full. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutPart, byDevice, cite } from './bricks/subjects.js';

const NEARLY_FULL = 90;
/** So much room is enough for a while, whatever its share. */
const ROOM_GIGABYTES = 50;

const rule: Rule = {
  title: 'A disk that is nearly full',
  group: 'Hosts',
  rationale: 'When this disk is full, programs on this machine stop in odd ways: mail is lost, databases refuse to write, nightly copies fail.',
  remedy: 'Look what grows there, clear away what nobody needs, and let somebody be told before it is full.',
  effort: '0.2',
  controls: ['CSF DE.CM-09', 'CIS 8.3', 'ISO A.8.6'],
  needs: ['filesystem'],
  impact: { level: 'M1', because: 'it works until it is full' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('filesystem'))) {
      for (const disk of [...new Map(facts.map((fact) => [fact.mount, fact])).values()].filter(({ usedPercent, gigabytes }) => usedPercent >= NEARLY_FULL && ((100 - usedPercent) / 100) * gigabytes < ROOM_GIGABYTES)) {
        yield {
          about: [aboutDevice(device), aboutPart(device, disk.mount)],
          says: `${disk.mount} of ${device.name} is more than ${NEARLY_FULL} % full.`,
          why: `${disk.usedPercent} % of ${disk.gigabytes} GB are in use.`,
          from: cite(disk.from),
          certainty: 'confirmed',
        };
      }
    }
  },
  examples: [
    { name: 'one of two', given: 'core - srv1\nsrv1: filesystem / 97 40\nsrv1: filesystem /srv 40 500', finds: ['srv1'] },
    { name: 'half full; a large one with room', given: 'core - srv1\nsrv1: filesystem / 50 40\nsrv1: filesystem /srv 92 4000', finds: [] },
    { name: 'no disk was read', given: 'core - srv1', finds: null },
  ],
};
export default rule;
