/** Knows a site with one line to the outside. */
import type { Rule } from '../model/rule.js';
import { aboutEnd, cite, endText } from './bricks/subjects.js';

const rule: Rule = {
  title: 'One line to the internet',
  group: 'Single points of failure',
  rationale: 'All that leaves the building leaves by one line. When a digger or the provider cuts it, mail, telephone, banking and everything rented from outside stop.',
  remedy: 'Order a second line from another provider that enters the building elsewhere, or a mobile one; let the firewall switch over by itself, and try it.',
  effort: '1–2',
  controls: ['CSF PR.IR-03', 'CSF GV.OC-05', 'ISO A.8.14'],
  needs: ['providers'],
  impact: 'failure',
  *check(seen) {
    const { providers } = seen.topology;
    const [provider] = providers;
    const lines = new Set(providers.map(({ id, nextHop }) => nextHop ?? id));
    if (!provider || lines.size !== 1) return;
    const at = endText(seen.topology, provider.edge);
    yield {
      about: [{ kind: 'provider', id: provider.id, name: provider.name }, ...providers.map(({ edge }) => aboutEnd(seen.topology, edge.device))],
      says: `The site has one line to the internet, at ${at}.`,
      why: `Every default route that was read leads out by ${provider.nextHop ?? provider.name}. A second line that no default route uses was not seen.`,
      from: cite(...providers.map(({ from }) => from)),
      certainty: 'confirmed',
    };
  },
  examples: [
    { name: 'one provider', given: 'isp - fw - sw1\nsw1 - pc*2', finds: ['isp'] },
    { name: 'two providers', given: 'isp1 - fw - sw1, isp2 - fw\nsw1 - pc*2', finds: [] },
    { name: 'no way out was seen', given: 'sw1 - pc*2', finds: null },
  ],
};
export default rule;
