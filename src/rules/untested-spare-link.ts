/** Knows a cable that waits for another to fail. */
import type { Rule } from '../model/rule.js';
import { isForwarding } from './bricks/network.js';
import { aboutEnd, aboutLink, cite, deviceOf, endText } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A spare cable that nobody may have tried',
  group: 'Apparent redundancy',
  rationale: 'This cable does nothing until another one fails. Whether it would really take over cannot be seen from afar, and spare parts that are never tried often do not work.',
  remedy: 'One evening, pull the working cable for a minute and see that all goes on. Write down the date.',
  effort: '0.1',
  controls: ['CSF PR.IR-03', 'ISO A.8.14', 'ISO A.5.30'],
  needs: ['links', 'spanning-tree-port'],
  impact: { level: 'M?', because: 'whether the spare works is known only to whoever tried it' },
  *check(seen) {
    for (const link of seen.topology.links) {
      const [a, b] = link.ends;
      if (link.state !== 'blocked' || link.ends.some(({ device }) => !isForwarding(deviceOf(seen, device) ?? { roles: [] }))) continue;
      yield {
        about: [aboutLink(link, seen.topology), aboutEnd(seen.topology, a.device), aboutEnd(seen.topology, b.device)],
        says: `The cable from ${endText(seen.topology, a)} to ${endText(seen.topology, b)} waits as a spare. When was it last tried?`,
        why: 'Loop protection keeps it blocked as long as the other way works.',
        from: cite(link.from),
        certainty: link.certainty === 'both-ends' ? 'confirmed' : 'inferred',
      };
    }
  },
  examples: [
    { name: 'one of three in a ring', given: 'core1 - core2, core1 - sw1 - core2\nlink core2 sw1 state=blocked\nsw1.2: spanning-tree-port instance=0 state=blocking', finds: ['sw1–core2'] },
    { name: 'all cables work', given: 'core1 - core2, core1 - sw1\nsw1.1: spanning-tree-port instance=0 state=forwarding', finds: [] },
    { name: 'no switch told which ports it blocks', given: 'core1 - sw1', finds: null },
  ],
};
export default rule;
