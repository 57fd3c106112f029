/** Knows a service that one person alone can bring back. */
import type { Rule } from '../model/rule.js';
import { inSentence, roleOf, secondFor } from './bricks/people.js';
import { aboutService, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Work that one person alone can bring back',
  group: 'People',
  rationale: 'When this stops, one person knows how to bring it back. On a day when that person is ill or gone, nobody can.',
  remedy: 'Two people should know it: both write down the steps, and the second one tries them once.',
  effort: '1–2',
  controls: ['CSF GV.RR-02', 'CIS 17.1', 'ISO A.5.30'],
  needs: ['services'],
  impact: { level: 'M1', because: 'losing a person stops nothing today' },
  *check(seen) {
    const declared = seen.services.filter(({ source }) => source === 'declared');
    if (!declared.some(({ knows }) => knows.length > 0)) yield { unknown: 'nobody said who can bring which service back', about: [] };
    for (const service of declared) {
      if (service.knows.length !== 1) continue;
      const role = roleOf(seen, service.knows[0]!);
      const second = secondFor(seen, service);
      yield {
        about: [aboutService(service)],
        says: `One person${role ? ` (${role})` : ''} can bring ${service.name} back, and nobody else.`,
        why: `The site file names one person for ${service.name}.`,
        from: cite([`site file: ${service.name}`]),
        certainty: 'declared',
        cure: second ? `Let the ${inSentence(second.role)} learn ${service.name} from the ${role ? inSentence(role) : 'one who knows it'}, and bring it back once alone.` : `Name a second person who learns ${service.name}; the site file knows of none.`,
        ...(service.tier === 'essential' ? { impact: 'M2' as const } : {}),
      };
    }
  },
  examples: [
    { name: 'one of two', given: 'isp - fw - erp, fw - nas\nperson p1 "IT lead"\nperson p2 "deputy"\nservice Orders essential needs=erp knows=p1\nservice Files supporting needs=nas knows=p1,p2', finds: ['Orders'] },
    { name: 'two for each', given: 'isp - fw - erp\nperson p1 "IT lead"\nperson p2 "deputy"\nservice Orders essential needs=erp knows=p1,p2', finds: [] },
    { name: 'nobody said', given: 'isp - fw - erp\nservice Orders essential needs=erp', finds: null },
  ],
};
export default rule;
