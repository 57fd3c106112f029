/** Knows a service for which nobody wrote down how to bring it back. */
import type { Rule } from '../model/rule.js';
import { inSentence, roleOf, secondFor } from './bricks/people.js';
import { aboutService, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Nobody wrote down how to bring it back',
  group: 'People',
  rationale: 'When this stops, the steps to bring it back are in somebody’s head. Under pressure, or without that person, it takes hours instead of minutes.',
  remedy: 'The steps belong on one page that can be read when everything is off; let somebody else follow them once.',
  effort: '0.5',
  controls: ['CSF RC.RP-01', 'CIS 11.1', 'ISO A.5.37'],
  needs: ['services'],
  impact: { level: 'M1', because: 'nothing stops for want of paper; coming back takes longer' },
  *check(seen) {
    const declared = seen.services.filter(({ source }) => source === 'declared');
    if (declared.length === 0) yield { unknown: 'nobody said what the business cannot do without', about: [] };
    for (const service of declared.filter(({ runbook, tier }) => runbook === null && tier !== 'other')) {
      const author = service.knows.map((id) => roleOf(seen, id)).find((role) => role !== null);
      const reader = secondFor(seen, service);
      yield {
        about: [aboutService(service)],
        says: `For ${service.name} no written steps are known.`,
        why: `The site file names no place where the steps for ${service.name} are written.`,
        from: cite([`site file: ${service.name}`]),
        certainty: 'declared',
        ...(author ? { cure: `Let the ${inSentence(author)} write the steps for ${service.name}${reader ? `, and the ${inSentence(reader.role)} follow them once` : ''}.` } : {}),
        ...(service.tier === 'essential' ? { impact: 'M2' as const } : {}),
      };
    }
  },
  examples: [
    { name: 'one of two', given: 'isp - fw - erp, fw - nas\nservice Orders essential needs=erp runbook="binder 3"\nservice Files essential needs=nas', finds: ['Files'] },
    { name: 'both are written', given: 'isp - fw - erp\nservice Orders essential needs=erp runbook="binder 3"', finds: [] },
    { name: 'nobody said what matters', given: 'isp - fw - sw1\nsw1 - pc*2', finds: null },
  ],
};
export default rule;
