/** Knows a server whose number leads to another name than its own. */
import type { Rule } from '../model/rule.js';
import { hasRole } from './bricks/network.js';
import { aboutDevice, byDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A server whose number bears another name',
  group: 'Undocumented',
  rationale: 'The name server says that this number belongs to one machine, and another one answers there. Logs and alarms name the wrong machine, and people search in the wrong place.',
  remedy: 'Correct the entry on the name server, or the name of the machine.',
  effort: '0.1',
  controls: ['CSF ID.AM-01', 'CIS 1.1', 'ISO A.5.9'],
  needs: ['named'],
  impact: { level: 'M1', because: 'nothing stops; repair takes longer' },
  *check(seen) {
    const byDns = seen.facts('named').filter(({ by }) => by === 'dns');
    if (byDns.length === 0) yield { unknown: 'no name server was asked whose number is whose', about: [] };
    for (const { device, facts } of byDevice(seen, byDns)) {
      const own = seen.facts('named').filter((fact) => fact.device === device.id && (fact.by === 'sysname' || fact.by === 'hostname'));
      if (!hasRole(device, 'server', 'hypervisor', 'storage') || own.length === 0) continue;
      const names = new Set(own.map(({ name }) => shortOf(name)));
      const wrong = facts.filter(({ name }) => !names.has(shortOf(name)));
      if (wrong.length === 0 || wrong.length < facts.length) continue;
      yield {
        about: [aboutDevice(device)],
        says: `The name server calls ${device.name} ${wrong[0]!.name}.`,
        why: `Its address leads to ${wrong.map(({ name }) => name).join(', ')}; the machine calls itself ${own.map(({ name }) => name).join(', ')}.`,
        from: cite(...wrong.map(({ from }) => from), ...own.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'an old name', given: 'core - erp\nerp: named erp.office.example hostname\nerp: named oldshop.office.example dns', finds: ['erp'] },
    { name: 'the same name, long and short; a switch need not', given: 'core - erp, core - sw1\nerp: named ERP hostname\nerp: named erp.office.example dns\nsw1: named sw1 sysname\nsw1: named ge1-sw1 dns', finds: [] },
    { name: 'no name server was asked', given: 'core - erp\nerp: named erp hostname', finds: null },
  ],
};
export default rule;

function shortOf(name: string): string {
  return name.toLowerCase().split('.')[0]!;
}
