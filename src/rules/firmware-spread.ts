/** Knows boxes of one kind that run different software. */
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { isInfrastructure } from './bricks/network.js';
import { fullest } from './bricks/versions.js';
import { aboutDevice, cite, counted, listed } from './bricks/subjects.js';

const FEWEST_BOXES = 3;

const rule: Rule = {
  title: 'Boxes of one kind with different software',
  group: 'Configuration entropy',
  rationale: 'These boxes are alike, but their software is not of one age. Each behaves a little differently, and a fault that was repaired in one is still in another.',
  remedy: 'Choose one version that the maker still supports, and bring all of them to it.',
  effort: '0.5–1',
  controls: ['CSF PR.PS-02', 'CIS 12.1', 'ISO A.8.9'],
  needs: ['is-a'],
  impact: { level: 'M1', because: 'each of them works' },
  *check(seen) {
    const known = seen.topology.devices.filter((device) => isInfrastructure(device) && device.model !== null && device.version !== null);
    for (const [model, devices] of sortedBy(groupBy(known, (device) => `${device.vendor ?? ''} ${device.model}`.trim()), ([key]) => key)) {
      const told = distinct(devices.map(({ version }) => version!));
      const versions = sortedBy(groupBy(devices, ({ version }) => fullest(version!, told)), ([, same]) => -same.length, ([version]) => version);
      if (devices.length < FEWEST_BOXES || versions.length < 2) continue;
      yield {
        about: [{ kind: 'group', id: `model ${model}`, name: model }],
        also: devices.map(aboutDevice),
        says: `${counted(devices.length, 'box', 'boxes')} of the kind ${model} run ${versions.length} versions: ${listed(versions.map(([version, same]) => `${version} on ${listed(same.map(({ name }) => name), 3)}`), 4)}.`,
        why: 'Each tells its own model and version.',
        from: cite(...devices.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'one of three is behind', given: 'core - sw1, core - sw2, core - sw3\nsw1: is-a HP 2530-24G YA.16.10\nsw2: is-a HP 2530-24G YA.16.10\nsw3: is-a HP 2530-24G YA.15.02', finds: ['HP 2530-24G'] },
    { name: 'one tells its version in short', given: 'core - sw1, core - sw2, core - sw3\nsw1: is-a HP 2530-24G 15.2(7)E4\nsw2: is-a HP 2530-24G 15.2(7)E4\nsw3: is-a HP 2530-24G 15.2', finds: [] },
    { name: 'all alike; two kinds', given: 'core - sw1, core - sw2, core - sw3, core - sw4\nsw1: is-a HP 2530-24G YA.16.10\nsw2: is-a HP 2530-24G YA.16.10\nsw3: is-a HP 2530-24G YA.16.10\nsw4: is-a HP 2930F WC.16.11', finds: [] },
    { name: 'no box told what it is', given: 'core - sw1', finds: null },
  ],
};
export default rule;
