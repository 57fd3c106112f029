/** Knows a device that is written down and did not turn up where it should be. */
import type { Rule } from '../model/rule.js';

const rule: Rule = {
  title: 'A device that is written down and was not seen',
  group: 'Undocumented',
  rationale: 'Your list says it is there; the network does not know it. Either it is off, gone, or somewhere else, and the list cannot be trusted when it matters.',
  remedy: 'Look for it. Strike it from the list if it is gone, or correct its address.',
  effort: '0.1',
  controls: ['CSF ID.AM-01', 'CIS 1.1', 'ISO A.5.9'],
  needs: ['documents', 'coverage'],
  impact: { level: 'M1', because: 'a list that is wrong costs time in a repair' },
  *check(seen) {
    for (const { source, line, name, address, serial, checked } of seen.documents?.unseen ?? []) {
      const called = name ?? address ?? serial ?? `line ${line}`;
      const subject = { kind: 'address', id: `written ${called}`, name: called } as const;
      if (!checked) {
        yield { unknown: `${called}: its address was not looked at`, about: [subject] };
        continue;
      }
      yield {
        about: [subject],
        says: `${called}${address !== null && address !== called ? ` (${address})` : ''} is in ${source}, line ${line}, and was not seen.`,
        why: 'Its address was asked and nothing there answered to it; no device seen elsewhere has its name or its serial number.',
        from: [`${source}:${line}`],
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'written, asked, silent', given: 'fw - core\nread core: system\ndocuments: fw, core\nwritten: oldsrv 10.0.0.9', finds: ['oldsrv'] },
    { name: 'written outside what was asked', given: 'fw - core\nread core: system\ndocuments: fw, core\nwritten: branch 10.9.0.9 unchecked', finds: [] },
    { name: 'no documentation was given', given: 'fw - core\nread core: system', finds: null },
  ],
};
export default rule;
