/** Knows a site whose network boxes come from many makers. */
import { groupBy, sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { hasRole } from './bricks/network.js';
import { aboutSite, cite } from './bricks/subjects.js';

const FEWEST_SWITCHES = 5;
const MANY_MAKERS = 4;

const rule: Rule = {
  title: 'Switches of many makers',
  group: 'Configuration entropy',
  rationale: 'Your switches were bought one by one, from many makers. Each make is set up in another way, and whoever looks after them has to know all of them.',
  remedy: 'Choose one make, and replace the others as they grow old.',
  effort: '1–3',
  controls: ['CSF GV.OC-05', 'CIS 12.1', 'ISO A.8.9'],
  needs: ['is-a'],
  impact: { level: 'M1', because: 'each of them works; looking after them takes longer' },
  *check(seen) {
    const switches = seen.topology.devices.filter((device) => hasRole(device, 'switch') && !hasRole(device, 'hypervisor', 'server', 'firewall') && device.vendor !== null);
    const makers = sortedBy(groupBy(switches, ({ vendor }) => vendor!), ([, same]) => -same.length, ([vendor]) => vendor);
    if (switches.length < FEWEST_SWITCHES) {
      yield { unknown: `fewer than ${FEWEST_SWITCHES} switches tell their make`, about: [] };
      return;
    }
    if (makers.length < MANY_MAKERS) return;
    yield {
      about: [aboutSite(seen)],
      says: `${switches.length} switches come from ${makers.length} makers: ${makers.map(([vendor, same]) => `${vendor} ${same.length}`).join(', ')}.`,
      why: 'Each tells its own make.',
      from: cite(...switches.map(({ from }) => from)),
      certainty: 'confirmed',
    };
  },
  examples: [
    { name: 'five of five', given: 'core - sw1, core - sw2, core - sw3, core - sw4, core - sw5\nsw1: is-a Alpha A1\nsw2: is-a Beta B1\nsw3: is-a Gamma G1\nsw4: is-a Delta D1\nsw5: is-a Alpha A2', finds: ['this site'] },
    { name: 'two makes among five', given: 'core - sw1, core - sw2, core - sw3, core - sw4, core - sw5\nsw1: is-a Alpha A1\nsw2: is-a Alpha A1\nsw3: is-a Alpha A1\nsw4: is-a Alpha A1\nsw5: is-a Beta B2', finds: [] },
    { name: 'too few tell', given: 'core - sw1\nsw1: is-a Alpha A1', finds: null },
  ],
};
export default rule;
