/** Knows a site with one line to the outside. */
import type { Rule } from '../model/rule.js';
import { isPrivate } from './bricks/private.js';
import { certaintyOf, failureSteps, graveFailures, graveGroups, stopsText } from './bricks/stops.js';
import { aboutEnd, aboutGroup, cite, counted, endText } from './bricks/subjects.js';

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
    if (!provider) return;
    // Of several ways out, one that alone can do something.
    for (const failure of providers.length > 1 ? graveFailures(seen, 'provider') : []) {
      const line = providers.find(({ id }) => id === failure.unit.id);
      if (!line) continue;
      yield {
        about: [{ kind: 'provider', id: line.id, name: line.name }, aboutEnd(seen.topology, line.edge.device)],
        says: `There are ${counted(providers.length, 'way')} out to the internet; if that at ${endText(seen.topology, line.edge)} fails: ${stopsText(failure, seen.services)}`,
        why: failureSteps(failure, seen),
        from: cite(line.from),
        certainty: certaintyOf(failure),
        cure: null,
      };
    }
    if (lines.size > 1) return;
    const at = endText(seen.topology, provider.edge);
    // Two boxes may reach the same one of the provider's: what all of them leave through is the unit.
    const [shared] = graveGroups(seen, ({ risk }) => risk === 'upstream');
    const edges = providers.map(({ edge }) => aboutEnd(seen.topology, edge.device));
    const hop = provider.nextHop;
    // A private address behind ours may be a router or firewall within, with lines of its own.
    const isHidden = hop !== null && isPrivate(hop);
    yield {
      about: [shared ? aboutGroup(shared.unit) : { kind: 'provider', id: provider.id, name: provider.name }, ...edges],
      says: isHidden ? `Every way out leads by ${at} to ${hop}. What lies behind it was not seen: is it one line, or a box of yours with several?` : `The site has one line to the internet, at ${at}.`,
      why: `Every default route that was read leads out by ${hop ?? provider.name}. ${isHidden ? 'That is a private address: it may be the provider’s box, or a router or firewall that did not answer.' : 'A second line that no default route uses was not seen.'}`,
      from: cite(...providers.map(({ from }) => from)),
      certainty: isHidden ? 'inferred' : 'confirmed',
      ...(isHidden ? { cure: `Find out what ${hop} is; take it into the scope if it is yours. Only if one line lies behind it:` } : shared ? {} : { cure: null }),
    };
  },
  examples: [
    { name: 'one provider', given: 'isp - fw - sw1\nsw1 - pc*2', finds: ['isp'] },
    { name: 'the next hop is a private address that did not answer', given: 'isp - core - sw1\nsw1 - pc*2\nprovider core nextHop=10.99.0.1', finds: ['isp'] },
    { name: 'two boxes, and one box of the provider behind both', given: 'isp - fw1 - sw1, isp - fw2 - sw1\nsw1 - pc*2\nprovider fw1 nextHop=192.0.2.9\nprovider fw2 nextHop=192.0.2.9\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254', finds: ['what answers at 192.0.2.9'] },
    { name: 'two lines, and telephony by one of them only', given: 'isp1 - fw1 - sw1, isp2 - fw2 - sw1\nsw1 - pc*2\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254\nservice Telephony essential needs=internet:isp1', finds: ['isp1'] },
    { name: 'two lines, and machines that are reached from outside at the address of one of them', given: 'isp1 - fw1 - sw1, isp2 - fw2 - sw1\nsw1 - pc*2, sw1 - web\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254\nfw1: port-forward @web 443 443 line="forward 443"', finds: ['isp1'] },
    { name: 'two lines, and the same machine behind either', given: 'isp1 - fw1 - sw1, isp2 - fw2 - sw1\nsw1 - pc*2, sw1 - web\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254\nfw1: port-forward @web 443 443 line="forward 443"\nfw2: port-forward @web 443 443 line="forward 443"', finds: [] },
    { name: 'two lines of one box, and a machine that is reached at an address of one of them', given: 'isp1 - fw - sw1, isp2 - fw\nsw1 - pc*2, sw1 - web\nfw: port-forward @web 443 443 line="forward 443" on=1', finds: ['isp1'] },
    { name: 'the same at either, and one of which it is not told at which', given: 'isp1 - fw - sw1, isp2 - fw\nsw1 - pc*2, sw1 - web, sw1 - shop\nfw: port-forward @web 443 443 line="forward 443" on=1\nfw: port-forward @web 443 443 line="forward 443" on=3\nfw: port-forward @shop 80 80 line="forward 80"', finds: [] },
    { name: 'two providers', given: 'isp1 - fw - sw1, isp2 - fw\nsw1 - pc*2', finds: [] },
    { name: 'no way out was seen', given: 'sw1 - pc*2', finds: null },
  ],
};
export default rule;
