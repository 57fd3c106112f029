/** Knows a device that lacks what its like have. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { wholeConfigs, workOf } from './bricks/configs.js';
import { alone, lacking } from './bricks/outliers.js';
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
    const doors = new Set(seen.facts('management-door').map(({ device, line }) => `${device} ${line.trim()}`));
    for (const [work, peers] of groupBy(wholeConfigs(seen), ({ device }) => workOf(device))) {
      if (work === null) continue;
      const texts = peers.map(({ fact }) => fact.text);
      const lacks = new Map(lacking(texts).map(({ at, lines }) => [at, lines]));
      const has = new Map(alone(texts).map(({ at, lines }) => [at, lines]));
      for (const [at, { device, fact }] of peers.entries()) {
        const [missing = [], alones = []] = [lacks.get(at), has.get(at)];
        // Doors to its management are told by themselves.
        const extra = alones.filter((line) => !doors.has(`${device.id} ${line.trim()}`));
        if (missing.length + extra.length === 0) continue;
        const parts = [
          ...(missing.length > 0 ? [`lacks ${counted(missing.length, 'setting')} that nearly all ${peers.length} devices of its kind have`] : []),
          ...(extra.length > 0 ? [`has ${counted(extra.length, 'setting')} that none of the ${peers.length - 1} others of its kind has`] : []),
        ];
        const reasons = [...(missing.length > 0 ? [`At least four of five devices of the kind ${work} have: ${listed(missing, 6)}.`] : []), ...(extra.length > 0 ? [`It alone has: ${listed(extra, 6)}.`] : [])];
        yield { about: [aboutDevice(device)], says: `${device.name} ${parts.join(', and ')}.`, why: reasons.join(' '), from: cite(fact.from), certainty: 'confirmed' };
      }
    }
  },
  examples: [
    { name: 'one of six lacks a line', given: 'core - sw1, core - sw2, core - sw3, core - sw4, core - sw5, core - sw6\n' + [1, 2, 3, 4, 5, 6].map((n) => `sw${n}: device vendor=Example\nsw${n}: config "hostname sw${n}|${n === 4 ? '' : 'service password-encryption'}|spanning-tree mode rapid-pvst"`).join('\n'), finds: ['sw4'] },
    { name: 'one of seven has a setting that no other has, not even in another way', given: 'core - sw1, core - sw2, core - sw3, core - sw4, core - sw5, core - sw6, core - sw7\n' + [1, 2, 3, 4, 5, 6, 7].map((n) => `sw${n}: device vendor=Example\nsw${n}: config "hostname sw${n}|spanning-tree mode rapid-pvst${n === 4 ? '|service finger' : ''}"`).join('\n'), finds: ['sw4'] },
    { name: 'each has its own VLANs and routes, and another value of the same setting', given: 'core - sw1, core - sw2, core - sw3, core - sw4, core - sw5, core - sw6, core - sw7\n' + [1, 2, 3, 4, 5, 6, 7].map((n) => `sw${n}: device vendor=Example\nsw${n}: config "hostname sw${n}|vlan ${n}0|ip route 10.${n}.0.0 255.255.0.0 10.0.0.1|spanning-tree priority ${n * 4096}"`).join('\n'), finds: [] },
    { name: 'all alike but for their names', given: 'core - sw1, core - sw2, core - sw3, core - sw4, core - sw5, core - sw6\n' + [1, 2, 3, 4, 5, 6].map((n) => `sw${n}: device vendor=Example\nsw${n}: config "hostname sw${n}|spanning-tree mode rapid-pvst"`).join('\n'), finds: [] },
    { name: 'too few to compare', given: 'core - sw1, core - sw2\nsw1: device vendor=Example\nsw2: device vendor=Example\nsw1: config "spanning-tree mode rapid-pvst"\nsw2: config "hostname sw2"', finds: [] },
    { name: 'no configuration was read', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
