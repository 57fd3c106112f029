/** Knows a program that runs only because somebody left a window open. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutPart, byDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A program that runs in a window somebody left open',
  group: 'Hosts',
  rationale: 'Somebody started this program by hand in a window and walked away. It runs for weeks; after the next restart it does not, and nobody remembers how it was started.',
  remedy: 'Find out what it does. Let the machine start it by itself and look after it, or end it.',
  effort: '0.3',
  controls: ['CSF PR.PS-01', 'CIS 4.1', 'ISO A.8.9'],
  needs: ['terminal-process'],
  impact: { level: 'M?', because: 'what hangs on it is not seen: the owner must say' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('terminal-process'))) {
      for (const [process, same] of groupBy(facts, (fact) => fact.process)) {
        yield {
          about: [aboutDevice(device), aboutPart(device, `window ${process}`)],
          says: `On ${device.name} ${process} runs in a ${same[0]!.under} window that somebody left open. What is it for, and who starts it after a restart?`,
          why: `The process ${process} is a descendant of ${same[0]!.under}.`,
          from: cite(...same.map(({ from }) => from)),
          certainty: 'confirmed',
        };
      }
    }
  },
  examples: [
    { name: 'in screen', given: 'core - a1\na1: terminal-process screen python3', finds: ['a1'] },
    { name: 'nothing runs in one', given: 'core - a1\nread a1: policies', finds: [] },
    { name: 'no machine was asked', given: 'core - a1', finds: null },
  ],
};
export default rule;
