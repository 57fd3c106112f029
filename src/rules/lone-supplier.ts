/** Knows work that stops when one supplier outside stops. */
import type { Rule } from '../model/rule.js';
import { certaintyOf, failureSteps, graveFailures, stopsText } from './bricks/stops.js';
import { cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Work that hangs on one supplier',
  group: 'Single points of failure',
  rationale: 'Somebody outside does this for you, and nobody else stands in. On a day when that supplier has trouble of its own, you can only wait.',
  remedy: 'Ask the supplier what is promised and how you are told; keep a copy of what is stored there, and note how you would reach your customers meanwhile.',
  effort: '0.5',
  controls: ['CSF GV.OC-05', 'CSF GV.SC-04', 'ISO A.5.21'],
  needs: ['failures'],
  impact: 'failure',
  *check(seen) {
    const suppliers = new Map((seen.topology.suppliers ?? []).map((one) => [one.id, one]));
    if (suppliers.size === 0) yield { unknown: 'nobody outside is known to serve the site’s own domains', about: [] };
    for (const failure of graveFailures(seen, 'provider')) {
      const supplier = suppliers.get(failure.unit.id);
      if (!supplier) continue;
      yield {
        about: [{ kind: 'provider', id: supplier.id, name: supplier.name }],
        says: `If ${supplier.name} stops serving: ${stopsText(failure, seen.services)}`,
        why: `It serves ${supplier.serves.join(' and ')} for the site (${supplier.hosts.slice(0, 4).join(', ')}), and no other supplier of the same was seen. ${failureSteps(failure, seen)}`,
        from: cite(supplier.from),
        certainty: certaintyOf(failure),
      };
    }
  },
  examples: [
    { name: 'one host of mail', given: 'isp - fw - sw1\nsw1 - pc*2\nsupplier mx.example mail northwind.example\nservice Mail essential needs=mail', finds: ['mx.example'] },
    { name: 'two, and either will do', given: 'isp - fw - sw1\nsw1 - pc*2\nsupplier mx.example mail northwind.example\nsupplier mx.example.net mail northwind.example\nservice Mail essential needs=mail', finds: [] },
    { name: 'no domain was named', given: 'isp - fw - sw1\nsw1 - pc*2\nservice Web essential needs=internet', finds: null },
  ],
};
export default rule;
