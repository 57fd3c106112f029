/** Knows a door of a machine that was opened by a script. */
import { isSpecialAddress } from '../model/address.js';
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutPart, byDevice, cite } from './bricks/subjects.js';

/** What runs scripts: the name of the process tells nothing of what it does. */
const RUNS_SCRIPTS = /^(python[\d.]*|perl|ruby[\d.]*|node|nodejs|php[\d.]*|nc|ncat|netcat|socat|bash|sh|lua[\d.]*|deno|bun)$/;

const rule: Rule = {
  title: 'A door that a script holds open',
  group: 'Hosts',
  rationale: 'On this machine a home-made program waits for others to talk to it. It came with no product; nobody can tell from outside what it is for or who may use it.',
  remedy: 'Ask who wrote it and who uses it. Write it down and look after it like any other program, or close the door.',
  effort: '0.3',
  controls: ['CSF ID.AM-02', 'CIS 4.8', 'ISO A.8.9'],
  needs: ['listener'],
  impact: { level: 'M?', because: 'who uses it is not seen: the owner must say' },
  *check(seen) {
    const scripts = seen.facts('listener').filter(({ process, address }) => process !== null && RUNS_SCRIPTS.test(process) && (address === '0.0.0.0' || address === '::' || address === '*' || !isSpecialAddress(address)));
    for (const { device, facts } of byDevice(seen, scripts)) {
      for (const [door, same] of groupBy(facts, ({ protocol, port }) => `${protocol} port ${port}`)) {
        yield {
          about: [aboutDevice(device), aboutPart(device, door)],
          says: `On ${device.name} a script waits for others at ${door}. What is it for?`,
          why: `The program is ${same[0]!.process}, which runs whatever it is given; it listens on ${same.map(({ address }) => address).join(', ')}.`,
          from: cite(...same.map(({ from }) => from)),
          certainty: 'confirmed',
        };
      }
    }
  },
  examples: [
    { name: 'a script that others can reach', given: 'core - srv1\nsrv1: listener 0.0.0.0 8081 python3', finds: ['srv1'] },
    { name: 'a product; a script for its own machine only', given: 'core - srv1\nsrv1: listener 0.0.0.0 443 nginx\nsrv1: listener 127.0.0.1 8081 python3', finds: [] },
    { name: 'no machine told what it listens on', given: 'core - srv1', finds: null },
  ],
};
export default rule;
