/** Knows a device that proves another key than the one known of it. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A device that is not the one we knew',
  group: 'Management hygiene',
  rationale: 'This device shows another identity than last time. It was set up anew, or something else answers in its place and waits for passwords.',
  remedy: 'Ask whether it was replaced or set up anew; only then accept the new key with `linchpin hostkey accept`.',
  effort: '0.1',
  controls: ['CSF PR.AA-03', 'CIS 12.6', 'ISO A.8.20'],
  needs: ['ssh-offer'],
  impact: { level: 'M3', because: 'until it is explained, no password may be sent to it and nothing it says is believed' },
  *check(seen) {
    for (const { device: id, changedFrom, from } of seen.facts('ssh-offer')) {
      const device = deviceOf(seen, id);
      if (!device || changedFrom === undefined) continue;
      yield { about: [aboutDevice(device)], says: `${device.name} proves another SSH key than the one known of it, so nothing was asked of it.`, why: `The key known before is ${changedFrom}; another one was shown in this sweep.`, from: cite(from), certainty: 'confirmed' };
    }
  },
  examples: [
    { name: 'another key', given: 'fw - sw1\nsw1: ssh-offer false "curve25519-sha256" changedFrom=SHA256:abc', finds: ['sw1'] },
    { name: 'the same key', given: 'fw - sw1\nsw1: ssh-offer false "curve25519-sha256"', finds: [] },
    { name: 'nobody greeted', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
