/** Knows a program that runs and that nothing on the machine keeps up to date. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, byDevice, cite, counted, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A program that no update reaches',
  group: 'Hosts',
  rationale: 'On this machine a program runs that somebody copied there by hand. Updates do not know it, so its holes stay open, and after a new set-up of the machine it is missing.',
  remedy: 'Write down where it came from and who keeps it up to date, or replace it by the one that the system brings.',
  effort: '0.2',
  controls: ['CSF ID.AM-02', 'CIS 2.2', 'ISO A.8.19'],
  needs: ['unpackaged-program'],
  impact: { level: 'M1', because: 'it runs; what is found in it later stays open' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('unpackaged-program'))) {
      const paths = [...new Set(facts.map(({ path }) => path))];
      yield {
        about: [aboutDevice(device)],
        says: `On ${device.name} ${counted(paths.length, 'program')} ${paths.length === 1 ? 'runs' : 'run'} that no package brought: ${listed(paths, 4)}.`,
        why: 'The package database was asked for the owner of each running program, and knows none of these. A maker’s own updater may look after one of them.',
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'one that was copied there', given: 'core - srv1\nsrv1: unpackaged-program /opt/labels/bin/labeld', finds: ['srv1'] },
    { name: 'all belong to packages', given: 'core - srv1\nread srv1: packages', finds: [] },
    { name: 'no machine was asked', given: 'core - srv1', finds: null },
  ],
};
export default rule;
