/** Knows machines that ask the internet for names that only the office knows. */
import { isPrivateAddress, isSpecialAddress } from '../model/address.js';
import type { Rule, Seen } from '../model/rule.js';
import { aboutDevice, byDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A machine that asks the internet for names of the office',
  group: 'Things nobody designed',
  rationale: 'This machine asks for names sometimes in the office and sometimes outside. Outside nobody knows your own servers, so logins and files fail now and then for no visible reason.',
  remedy: 'Leave only the office’s own name servers on it, and let these ask outside.',
  effort: '0.1',
  controls: ['CSF PR.PS-01', 'CIS 4.9', 'ISO A.8.20'],
  needs: ['resolver'],
  impact: { level: 'M1', because: 'it fails now and then, on single machines' },
  *check(seen) {
    if (!hasDirectory(seen)) yield { unknown: 'no directory was seen that only the office’s own name servers know', about: [] };
    else
      for (const { device, facts } of byDevice(seen, seen.facts('resolver'))) {
        const asked = facts.filter(({ address }) => !isSpecialAddress(address));
        const outside = asked.filter(({ address }) => !isPrivateAddress(address) && !isOurs(address, seen));
        if (outside.length === 0 || outside.length === asked.length) continue;
        yield {
          about: [aboutDevice(device)],
          says: `${device.name} asks ${outside.map(({ address }) => address).join(', ')} for names, beside the office’s own ${asked.filter((one) => !outside.includes(one)).map(({ address }) => address).join(', ')}.`,
          why: 'Both are set as its name servers; machines ask whichever answers first.',
          from: cite(...facts.map(({ from }) => from)),
          certainty: 'confirmed',
        };
      }
  },
  examples: [
    { name: 'one inside, one outside', given: 'fw - core - dc1, core - erp\ndc1: open-port 389\nerp: resolver @dc1\nerp: resolver 9.9.9.9', finds: ['erp'] },
    { name: 'both inside; the name server itself may ask outside', given: 'fw - core - dc1, core - dc2, core - erp\ndc1: open-port 389\nerp: resolver @dc1\nerp: resolver @dc2\ndc1: resolver 9.9.9.9', finds: [] },
    { name: 'no directory was seen', given: 'fw - core - erp\nerp: resolver 9.9.9.9', finds: null },
  ],
};
export default rule;

/** Kerberos or LDAP, plain or protected. */
const DIRECTORY_PORTS = new Set([88, 389, 636, 3268]);
function hasDirectory(seen: Seen): boolean {
  return [...seen.facts('open-port'), ...seen.facts('listener')].some(({ port }) => DIRECTORY_PORTS.has(port));
}
function isOurs(address: string, { topology }: Seen): boolean {
  return topology.devices.some(({ addresses }) => addresses.includes(address));
}
