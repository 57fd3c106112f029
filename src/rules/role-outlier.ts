/** Knows a device that lacks what its like have. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { wholeConfigs, workOf } from './bricks/configs.js';
import { lacking } from './bricks/outliers.js';
import { aboutDevice, cite, counted, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A device set up differently from its like',
  group: 'Configuration entropy',
  rationale: 'Devices that do the same work are set up alike, except this one. What the others have was forgotten here, or what was decided was never done.',
  remedy: 'Compare this device with one of the others, line by line, and bring it into line or write down why it differs.',
  effort: '0.2–0.5',
  controls: ['CSF PR.PS-01', 'CIS 4.2', 'ISO A.8.9'],
  needs: ['config'],
  impact: { level: 'M1', because: 'nothing stops by it; it behaves differently when it matters' },
  *check(seen) {
    for (const [work, peers] of groupBy(wholeConfigs(seen), ({ device }) => workOf(device))) {
      if (work === null) continue;
      for (const { at, lines } of lacking(peers.map(({ fact }) => fact.text))) {
        const { device, fact } = peers[at]!;
        yield { about: [aboutDevice(device)], says: `${device.name} lacks ${counted(lines.length, 'setting')} that nearly all ${peers.length} devices of its kind have.`, why: `At least four of five devices of the kind ${work} have: ${listed(lines, 6)}.`, from: cite(fact.from), certainty: 'confirmed' };
      }
    }
  },
  examples: [
    { name: 'one of six lacks a line', given: 'core - sw1, core - sw2, core - sw3, core - sw4, core - sw5, core - sw6\n' + [1, 2, 3, 4, 5, 6].map((n) => `sw${n}: device vendor=Example\nsw${n}: config "hostname sw${n}|${n === 4 ? '' : 'service password-encryption'}|spanning-tree mode rapid-pvst"`).join('\n'), finds: ['sw4'] },
    { name: 'all alike but for their names', given: 'core - sw1, core - sw2, core - sw3, core - sw4, core - sw5, core - sw6\n' + [1, 2, 3, 4, 5, 6].map((n) => `sw${n}: device vendor=Example\nsw${n}: config "hostname sw${n}|spanning-tree mode rapid-pvst"`).join('\n'), finds: [] },
    { name: 'too few to compare', given: 'core - sw1, core - sw2\nsw1: device vendor=Example\nsw2: device vendor=Example\nsw1: config "spanning-tree mode rapid-pvst"\nsw2: config "hostname sw2"', finds: [] },
    { name: 'no configuration was read', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
