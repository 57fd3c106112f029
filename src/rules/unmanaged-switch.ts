/** Knows a box that spreads one socket to several machines and answers no question. */
import { isManagementController } from '../model/controller.js';
import type { Rule, Seen } from '../model/rule.js';
import type { Segment } from '../model/topology.js';
import { aboutEnd, aboutSegment, cite, counted, deviceOf, endText, listed, nameOf } from './bricks/subjects.js';

/** More sockets than boxes have that nobody can log in to. */
const LARGE = 17;

const rule: Rule = {
  title: 'A switch that nobody manages',
  group: 'Things nobody designed',
  rationale: 'Somebody needed more sockets and put a small box there. It is on no list, nobody sees it fail, and two cables plugged into it the wrong way can stop a whole floor.',
  remedy: 'Look behind the port that is named, write the box down, and give its machines sockets of their own, or put a managed switch in its place.',
  effort: '0.5',
  controls: ['CSF ID.AM-01', 'CIS 1.1', 'ISO A.8.20'],
  needs: ['learned'],
  impact: { level: 'M2', because: 'what hangs on it fails unseen, and a loop on it reaches beyond it' },
  *check(seen) {
    for (const segment of seen.topology.segments) {
      if (segment.kind !== 'unmanaged-switch' || isOneMachine(segment, seen)) continue;
      const where = listed(segment.ports.map((port) => endText(seen.topology, port)));
      const speeds = segment.devices.length > 0 ? [] : speedsAt(segment, seen);
      if (speeds.length > 1) {
        yield {
          about: [aboutSegment(segment), ...segment.ports.map(({ device }) => aboutEnd(seen.topology, device))],
          says: `Between ${where} stands a box that is not managed: a small switch or a converter. Look there: a minute, if the cable is labelled.`,
          why: `The two name each other and run at ${speeds.join(' and ')} Mb/s; both ends of one cable run at one speed.`,
          from: cite(segment.from),
          certainty: segment.certainty === 'declared' ? 'declared' : 'inferred',
        };
        continue;
      }
      yield {
        about: [aboutSegment(segment), ...segment.ports.map(({ device }) => aboutEnd(seen.topology, device))],
        says: segment.devices.length >= LARGE ? `Behind ${where} sits a switch that was not seen itself, with ${counted(segment.devices.length, 'host')} on it. Does anybody look after it?` : `Behind ${where} sits a box that is not managed, with ${counted(segment.devices.length, 'host')} on it. Look there: a minute, if the cable is labelled.`,
        why: `Several machines were learned on that port, and no switch announces itself there${segment.devices.length > 0 ? `: ${listed(segment.devices.map((id) => nameOf(seen.topology, id)))}` : ''}.${segment.devices.length >= LARGE ? ' So many hang on few boxes that nobody looks after: it may be a switch that was not asked and tells nobody of itself.' : ''}`,
        from: cite(segment.from),
        certainty: segment.certainty === 'declared' ? 'declared' : 'inferred',
      };
    }
  },
  examples: [
    { name: 'three hosts on one port', given: 'fw - sw1 - dumb1 - pc*3\nsw1.2: learned 00:1b:21:00:00:09', finds: ['dumb1'] },
    { name: 'a server and its own management controller on one socket', given: 'fw - sw1 - dumb1 - erp, dumb1 - erp-idrac\nsw1.2: learned 00:1b:21:00:00:09', finds: [] },
    { name: 'two switches at two speeds, and nothing else there', given: 'fw - sw1 - dumb1 - sw2\nsw1.2: interface speedMbps=100\nsw2.1: interface speedMbps=1000\nsw1.2: learned 00:1b:21:00:00:09', finds: ['dumb1'] },
    { name: 'each host on its own port', given: 'fw - sw1 - pc*3\nsw1.2: learned 00:1b:21:00:00:09', finds: [] },
    { name: 'no switch told what it learned', given: 'fw - sw1 - pc*3', finds: null },
  ],
};
export default rule;

function speedsAt({ ports }: Segment, seen: Seen): readonly number[] {
  const speeds = ports.flatMap(({ device, port }) => deviceOf(seen, device)?.interfaces.find(({ name }) => name === port)?.speed ?? []);
  return [...new Set(speeds)].sort((a, b) => a - b);
}

/** A machine whose management controller shares the socket with it: two cards behind one port, and one calls itself so. */
function isOneMachine({ devices, ports }: Segment, seen: Seen): boolean {
  const names = devices.map((id) => deviceOf(seen, id)).map((device) => `${device?.name ?? ''} ${device?.model ?? ''} ${device?.os ?? ''}`);
  return ports.length === 1 && devices.length === 2 && names.filter(isManagementController).length === 1;
}
