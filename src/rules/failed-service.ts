/** Knows a service that should run and does not. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutPart, byDevice, cite } from './bricks/subjects.js';

const STATES: Readonly<Record<string, string>> = { restarting: 'starts again and again', unhealthy: 'runs, and fails its own check', dead: 'is dead' };

const rule: Rule = {
  title: 'A service that has failed',
  group: 'Hosts',
  rationale: 'Somebody set this service up so that it does its work by itself. It stopped with an error and has not come back; nobody is told of it.',
  remedy: 'Read what it wrote before it stopped, mend it, or switch it off if nobody needs it any more.',
  effort: '0.2',
  controls: ['CSF DE.CM-09', 'CIS 8.11', 'ISO A.8.16'],
  needs: ['failed-service'],
  impact: { level: 'M1', because: 'who needs it is known to people only' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('failed-service'))) {
      for (const { name, by, state, from } of [...new Map(facts.map((fact) => [`${fact.by} ${fact.name}`, fact])).values()]) {
        yield {
          about: [aboutDevice(device), aboutPart(device, name)],
          says: by === 'systemd' || by === 'windows' ? `${name} on ${device.name} has failed.` : `The container ${name} on ${device.name} ${STATES[state] ?? `is ${state}`}.`,
          why: by === 'windows' ? `Windows starts ${name} by itself, and tells that it stopped with an error (${state}).` : by === 'systemd' ? `systemd tells of ${name} that it is failed: it ended with an error, and nothing has started it since.` : `${by === 'docker' ? 'Docker' : 'Podman'} tells of ${name} that it is ${state}.`,
          from: cite(from),
          certainty: 'confirmed',
        };
      }
    }
  },
  examples: [
    { name: 'one of systemd, one container, one of Windows', given: 'core - srv1, core - srv2, core - srv3\nsrv1: failed-service backup.service\nsrv2: failed-service shop docker restarting\nsrv3: failed-service OrderImport windows 1067', finds: ['srv1', 'srv2', 'srv3'] },
    { name: 'all of them run', given: 'core - srv1\nread srv1: services', finds: [] },
    { name: 'no machine was asked', given: 'core - srv1', finds: null },
  ],
};
export default rule;
