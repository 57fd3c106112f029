/** Knows a device that relies on other servers than its like. */
import { distinct, groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { brokenCopies, isInfrastructure, ofWholeCopies } from './bricks/configs.js';
import { aboutDevice, cite, deviceOf, listed } from './bricks/subjects.js';

const FEWEST_PEERS = 5;
const MAJORITY = 0.6;
const WORDS = { ntp: 'the time', dns: 'names', syslog: 'its messages', aaa: 'log-ins', trap: 'alarms' } as const;

const rule: Rule = {
  title: 'A device that relies on other servers than its like',
  group: 'Configuration entropy',
  rationale: 'Most devices of this kind ask the same servers for time, names and log-ins. This one asks others, which may be gone, or not meant for it.',
  remedy: 'Ask whether it is meant to differ. If not, give it the servers of the others.',
  effort: '0.1',
  controls: ['CSF PR.PS-01', 'CIS 4.2', 'ISO A.8.9'],
  needs: ['config-server'],
  impact: { level: 'M1', because: 'nothing stops by it; it fails when the others do not' },
  *check(seen) {
    yield* brokenCopies(seen);
    for (const [what, facts] of groupBy(ofWholeCopies(seen, 'config-server'), (one) => one.what)) {
      const byDevice = [...groupBy(facts, ({ device }) => device)].filter(([id]) => isInfrastructure(deviceOf(seen, id) ?? { roles: [] }));
      if (byDevice.length < FEWEST_PEERS) continue;
      const addressesOf = (own: typeof facts): readonly string[] => distinct(own.map(({ address }) => address));
      const [usual, devices] = [...groupBy(byDevice, ([, own]) => addressesOf(own).join(', '))].sort(([, a], [, b]) => b.length - a.length)[0]!;
      if (devices.length < byDevice.length * MAJORITY) continue;
      const known = usual.split(', ');
      for (const [id, own] of byDevice) {
        const device = deviceOf(seen, id);
        const other = addressesOf(own).filter((address) => !known.includes(address));
        if (!device || other.length === 0) continue;
        yield { about: [aboutDevice(device), { kind: 'config', id: what, name: what }], says: `${device.name} uses ${listed(other, 3)} for ${WORDS[what]}; ${devices.length} of ${byDevice.length} devices use ${usual}.`, why: `Read from the configurations of ${byDevice.length} network devices.`, from: cite(...own.map(({ from }) => from)), certainty: 'confirmed' };
      }
    }
  },
  examples: [
    { name: 'one of five asks another clock', given: 'core - sw1, core - sw2, core - sw3, core - sw4, core - sw5\n' + [1, 2, 3, 4].map((n) => `sw${n}: config-server ntp 10.0.0.5`).join('\n') + '\nsw5: config-server ntp 10.9.9.9', finds: ['sw5'] },
    { name: 'all ask the same', given: 'core - sw1, core - sw2, core - sw3, core - sw4, core - sw5\n' + [1, 2, 3, 4, 5].map((n) => `sw${n}: config-server ntp 10.0.0.5`).join('\n'), finds: [] },
    { name: 'no usual one', given: 'core - sw1, core - sw2, core - sw3, core - sw4, core - sw5\n' + [1, 2, 3, 4, 5].map((n) => `sw${n}: config-server ntp 10.0.0.${n}`).join('\n'), finds: [] },
    { name: 'no configuration was read', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
