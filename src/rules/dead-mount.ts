/** Knows a folder that should come from elsewhere and does not. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutPart, byDevice, cite } from './bricks/subjects.js';

const OVER_THE_NETWORK = /^(nfs4?|cifs|smbfs|smb3|glusterfs|ceph|fuse\.\w+|davfs)$/;

const rule: Rule = {
  title: 'A folder that should come from another disk and does not',
  group: 'Hosts',
  rationale: 'This machine should have a folder from another disk or machine, and has not. What is written there lands on its own disk, and what is missed there may be your nightly copy.',
  remedy: 'Bring the other side back, or take the entry out. Look what was written into the folder meanwhile.',
  effort: '0.1',
  controls: ['CSF PR.PS-01', 'CIS 4.1', 'ISO A.8.9'],
  needs: ['mount'],
  impact: { level: 'M2', because: 'what relies on that folder does not work, or writes to the wrong place' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('mount').filter(({ mounted }) => !mounted))) {
      for (const { what, where, type, from } of facts) {
        yield {
          about: [aboutDevice(device), aboutPart(device, where)],
          says: `${where} on ${device.name} should come from ${what}${OVER_THE_NETWORK.test(type) ? ' over the network' : ''}, and is not there.`,
          why: `It stands in /etc/fstab (${type}) to be mounted at start, and is not among what is mounted.`,
          from: cite(from),
          certainty: 'confirmed',
        };
      }
    }
  },
  examples: [
    { name: 'a share of another machine', given: 'core - srv1\nsrv1: mount nas:/export /srv/files nfs false', finds: ['srv1'] },
    { name: 'all is mounted', given: 'core - srv1\nsrv1: mount nas:/export /srv/files nfs true', finds: [] },
    { name: 'nothing was read of it', given: 'core - srv1', finds: null },
  ],
};
export default rule;
