/** Knows a way in from outside that leads to nothing. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { wasSilent } from './bricks/asked.js';
import { aboutDevice, aboutPart, byDevice, cite, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A way in from outside that leads to nothing',
  group: 'Things nobody designed',
  rationale: 'From the internet a way leads in to a machine that is not there any more. The next machine that gets its address is open to the whole world, and nobody knows.',
  remedy: 'Close the way in, after asking once whether anybody misses the machine.',
  effort: '0.1',
  controls: ['CSF PR.IR-01', 'CIS 4.4', 'ISO A.8.20'],
  needs: ['port-forward', 'coverage'],
  impact: { level: 'M1', because: 'nothing stops by it; the next machine at that address is open' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('port-forward').filter(({ to }) => wasSilent(seen, to)))) {
      for (const [to, same] of groupBy(facts, (fact) => fact.to)) {
        yield {
          about: [aboutDevice(device), aboutPart(device, `forward ${to}`)],
          says: `${device.name} lets in from outside to ${to}, where nothing answers.`,
          why: `That address was asked in this sweep and was silent; it may be switched off. Named in: ${listed(same.map(({ line }) => line), 3)}.`,
          from: cite(...same.map(({ from }) => from)),
          certainty: 'inferred',
        };
      }
    }
  },
  examples: [
    { name: 'to a machine that is gone', given: 'isp - fw - core\nfw: port-forward 10.0.0.99 8443 443 line="forward 8443"\naddress 10.0.0.99 silent', finds: ['fw'] },
    { name: 'to one that answers; to one that was not asked', given: 'isp - fw - core - web\nfw: port-forward @web 443 443 line=a\nfw: port-forward 10.9.0.1 443 443 line=b\naddress 10.0.0.99 silent', finds: [] },
    { name: 'no settings were read', given: 'isp - fw - core\naddress 10.0.0.99 silent', finds: null },
  ],
};
export default rule;
