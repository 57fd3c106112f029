/** Knows a router that was made for a home. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, cite } from './bricks/subjects.js';
import { isForwarding, hasRole } from './bricks/network.js';

/** Product lines that their makers sell for homes. */
const FOR_HOMES = /\b(fritz!?\s?box|speedport|easybox|livebox|vigor ?fly|archer\s?[acr]\w*|deco\s?[mxe]\d|nighthawk|orbi|dir-\d{3}|rt-a[cx]\d{2,4}\w*|zenwifi|wrt\d{2,4}\w*|velop|airport (express|extreme)|time capsule|home ?hub|super ?hub|connect ?box|tl-(wr|wdr|wa)\d+\w*|wndr\d{4}|miwifi)\b/i;

const rule: Rule = {
  title: 'A home router in the company network',
  group: 'Things nobody designed',
  rationale: 'Somebody brought a box that is made for a living room. It hands out addresses of its own, opens a wireless network of its own, and gets no repairs after a few years.',
  remedy: 'Find out who needs it and for what; give them that by the company network, and take the box away.',
  effort: '0.5',
  controls: ['CSF ID.AM-01', 'CIS 1.2', 'ISO A.8.20'],
  needs: ['devices'],
  impact: { level: 'M2', because: 'where it hands out addresses, people around it are cut off at random' },
  *check(seen) {
    const described = new Map(seen.facts('described').map((fact) => [fact.device, fact]));
    for (const device of seen.topology.devices) {
      const said = [device.model, described.get(device.id)?.text].find((text) => text != null && FOR_HOMES.test(text));
      if (said == null || hasRole(device, 'printer', 'phone', 'host')) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} is a ${FOR_HOMES.exec(said)![0]}, made for homes${isForwarding(device) ? '' : ', and may route'}. Ask who put it there, and whether it is the provider’s.`,
        why: `It calls itself “${said}”.`,
        from: cite(device.from, described.get(device.id)?.from ?? []),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'by its model', given: 'fw - core - rt9\nrt9: is-a AVM "FRITZ!Box 7590"', finds: ['rt9'] },
    { name: 'by how it describes itself', given: 'fw - core - rt9\nrt9: described "Netgear Nighthawk R7000"', finds: ['rt9'] },
    { name: 'boxes made for offices; a word inside another', given: 'fw - core\nfw: is-a Example "Archers 9000"\ncore: is-a HP 2530-24G', finds: [] },
    { name: 'nothing was seen', given: '', finds: null },
  ],
};
export default rule;
