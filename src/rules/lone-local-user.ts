/** Knows an account that exists on one device alone. */
import { distinct, groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { brokenCopies, ofWholeCopies, workOf } from './bricks/configs.js';
import { aboutDevice, cite, counted, deviceOf } from './bricks/subjects.js';

const FEWEST_PEERS = 5;

const rule: Rule = {
  title: 'An account on one device alone',
  group: 'Configuration entropy',
  rationale: 'An account can log in on this device and on none of its kind. Often it was made in a hurry, and stays when its owner leaves.',
  remedy: 'Ask whose it is. Delete it, or make it part of the accounts that all devices share.',
  effort: '0.2',
  controls: ['CSF PR.AA-01', 'CIS 5.3', 'ISO A.5.18'],
  needs: ['config-user'],
  impact: { level: 'M1', because: 'nothing stops by it; it may let in somebody who left' },
  *check(seen) {
    yield* brokenCopies(seen);
    const users = ofWholeCopies(seen, 'config-user').filter(({ name }) => !/^(?:root|admin|administrator)$/i.test(name));
    const told = distinct(ofWholeCopies(seen, 'config-user').map(({ device }) => device)).flatMap((id) => deviceOf(seen, id) ?? []);
    for (const [work, peers] of groupBy(told, workOf)) {
      const ids = new Set(peers.map(({ id }) => id));
      if (work === null || peers.length < FEWEST_PEERS) continue;
      const own = [...groupBy(users.filter(({ device }) => ids.has(device)), ({ name }) => name)].map(([, facts]) => ({ facts, devices: distinct(facts.map(({ device }) => device)) }));
      // Where every device has accounts of its own, one more is no exception.
      if (!own.some(({ devices }) => devices.length * 2 > peers.length)) continue;
      for (const { facts, devices: [only = '', ...more] } of own) {
        const device = more.length > 0 ? undefined : deviceOf(seen, only);
        if (!device) continue;
        yield { about: [aboutDevice(device)], says: `${device.name} has an account that none of the other ${counted(peers.length - 1, 'device')} of its kind has.`, why: `Of ${peers.length} devices of the kind ${work} whose accounts were read, only this one has it; its name is in the configuration.`, from: cite(...facts.map(({ from }) => from)), certainty: 'confirmed' };
      }
    }
  },
  examples: [
    { name: 'on one of five', given: 'core - sw1, core - sw2, core - sw3, core - sw4, core - sw5\n' + [1, 2, 3, 4, 5].map((n) => `sw${n}: device vendor=Example\nsw${n}: config-user ops 15`).join('\n') + '\nsw3: config-user helper 15', finds: ['sw3'] },
    { name: 'the same everywhere', given: 'core - sw1, core - sw2, core - sw3, core - sw4, core - sw5\n' + [1, 2, 3, 4, 5].map((n) => `sw${n}: device vendor=Example\nsw${n}: config-user ops 15`).join('\n'), finds: [] },
    { name: 'too few to compare', given: 'core - sw1, core - sw2\nsw1: device vendor=Example\nsw2: device vendor=Example\nsw1: config-user ops 15\nsw2: config-user helper 15', finds: [] },
    { name: 'no configuration was read', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
