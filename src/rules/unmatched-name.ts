/** Knows a name in the site file that matches nothing in the network. */
import type { Rule, Seen } from '../model/rule.js';
import { aboutService, cite } from './bricks/subjects.js';
import { seenUnits } from './bricks/units.js';

const rule: Rule = {
  title: 'A name that nothing in the network bears',
  group: 'Coverage',
  rationale: 'You told us what your work depends on, and one of the names you gave is not in the network. What hangs on it could not be weighed.',
  remedy: 'Correct the name in the site file; the nearest one that was seen is given.',
  effort: '0.1',
  controls: ['CSF GV.OC-04', 'CSF ID.AM-01', 'ISO A.5.9'],
  needs: ['devices'],
  impact: { level: 'M?', because: 'what hangs on it is not weighed until the name is right' },
  *check(seen) {
    if (!seen.site) yield { unknown: 'there is no site file', about: [] };
    for (const service of seen.services) {
      for (const { written, nearest } of service.unmatched) {
        yield {
          about: [aboutService(service), { kind: 'config', id: `site file ${service.name} ${written}`, name: written }],
          says: `${service.name} is said to need or serve “${written}”, and nothing is called that.${nearest === null ? '' : ` Do you mean ${nearest}?`}`,
          why: 'No device, address or program that was seen has that name.',
          from: cite([`site file: ${service.name}`]),
          certainty: 'declared',
        };
      }
      for (const person of service.knows.filter((id) => !seen.site?.people.some((one) => one.id === id))) {
        yield {
          about: [aboutService(service), { kind: 'config', id: `site file ${service.name} knows ${person}`, name: service.name }],
          says: `Somebody is said to know ${service.name} who is not in the list of people.`,
          why: `“${person}” stands at knows, and not under people.`,
          from: cite([`site file: ${service.name}`]),
          certainty: 'declared',
        };
      }
    }
    for (const { name, where } of unmatchedUnits(seen)) {
      yield {
        about: [{ kind: 'config', id: `site file ${where} ${name}`, name }],
        says: `“${name}”, named under ${where}, is called that by nothing in the network.`,
        why: 'No device, cable, provider or group that was seen has that name.',
        from: cite([`site file: ${where}`]),
        certainty: 'declared',
      };
    }
  },
  examples: [
    { name: 'a slip of the pen', given: 'isp - fw - erp\nsw1 - pc1\nservice Orders essential needs=epr', finds: ['Orders'] },
    { name: 'a spare for a box that is gone', given: 'isp - fw - core\nrecovery fw2 spare hours=1', finds: ['fw2'] },
    { name: 'all names match', given: 'isp - fw - erp\nservice Orders essential needs=erp\nrecovery FW spare hours=1', finds: [] },
    { name: 'there is no site file', given: 'isp - fw - erp', finds: null },
  ],
};
export default rule;

/** Units of the site file's recovery and shared risks that are neither a device, a provider nor a group. */
function unmatchedUnits(seen: Seen): readonly { readonly name: string; readonly where: string }[] {
  const isSeen = seenUnits(seen);
  const { recovery = [], sharedRisks = [] } = seen.site ?? {};
  const units = [...recovery.map(({ unit }) => ({ name: unit, where: 'recovery' })), ...sharedRisks.flatMap(({ members }) => members.map((name) => ({ name, where: 'shared_risks' })))];
  return units.filter(({ name }) => !isSeen(name));
}
