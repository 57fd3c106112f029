/** Knows an address at which another key is proved than the one known there. Keys are known by address, so a lease that moved looks the same. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Another identity where we knew one',
  group: 'Management hygiene',
  rationale: 'What answers here shows another identity than what answered last time. The address went to another machine, the machine was set up anew, or something answers in its place and waits for passwords.',
  remedy: 'Ask whether the machine was replaced or set up anew, or whether its address is one that changes hands; only then accept the new key with `linchpin hostkey accept`.',
  effort: '0.1',
  controls: ['CSF PR.AA-03', 'CIS 12.6', 'ISO A.8.20'],
  needs: ['ssh-offer'],
  impact: { level: 'M3', because: 'until it is explained, no password may be sent there and nothing said there is believed' },
  *check(seen) {
    for (const { device: id, target, changedFrom, from } of seen.facts('ssh-offer')) {
      const device = deviceOf(seen, id);
      if (!device || changedFrom === undefined) continue;
      yield { about: [aboutDevice(device)], says: `At ${target} another SSH key is proved than the one known there, so nothing was asked of ${device.name}.`, why: `The key known at ${target} is ${changedFrom}; another one was shown in this sweep.`, from: cite(from), certainty: 'confirmed' };
    }
  },
  examples: [
    { name: 'another key', given: 'fw - sw1\nsw1: ssh-offer false "curve25519-sha256" changedFrom=SHA256:abc', finds: ['sw1'] },
    { name: 'the same key', given: 'fw - sw1\nsw1: ssh-offer false "curve25519-sha256"', finds: [] },
    { name: 'nobody greeted', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
