/** Knows which ports are aggregates of others, by what the box says, by their type, or by what makers call them; and that a name of the aggregate and one of its member mean one cable. */
import type { Box } from './boxes.js';
import { canonicalPortName } from './port-spellings.js';

/** IANAifType ieee8023adLag(161). */
const LAG_TYPE = 161;
/** Port-channel, Bundle-Ether, Junos ae, bond, team, LAG, ProCurve Trk, Huawei Eth-Trunk, Comware Bridge-Aggregation, BSD lagg. */
const LAG_NAME = /^(?:po|be|ae|bond|team|lag|lagg|trk|eth-trunk|bridge-aggregation|bagg)[-_ ]?\d+$/;

/** Whether a port is an aggregate of several. Makers disagree on its type: Cisco calls a port-channel propVirtual, Linux a bond Ethernet. */
export function isAggregate({ bag }: Box, port: string): boolean {
  return bag.of('aggregated').some(({ into }) => into === port) || isCalledAggregate(port) || bag.of('interface').some((fact) => fact.port === port && fact.type === LAG_TYPE);
}
function isCalledAggregate(port: string): boolean {
  return LAG_NAME.test(canonicalPortName(port));
}

/** Whether two names of ports of one box mean the same cable: they are equal, one is a unit of the other, or its aggregate. */
export function isSamePort(box: Box, a: string | null, b: string | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  const [one, other] = [box.layers.socketOf(a), box.layers.socketOf(b)];
  return one === other || box.layers.aggregateOf(one) === other || box.layers.aggregateOf(other) === one;
}
/** Whether one may be the aggregate of the other, of a box that does not tell what its aggregates consist of. */
export function mayBeSamePort(box: Box, a: string | null, b: string | null): boolean {
  if (isSamePort(box, a, b)) return true;
  return a !== null && b !== null && isAggregate(box, a) !== isAggregate(box, b) && box.bag.of('aggregated').every(({ port, into }) => ![port, into].some((known) => known === a || known === b));
}
/** Of two names of one cable's port that of the member. */
export function memberOf(box: Box, a: string, b: string | null): string {
  return b !== null && a !== b && (box.layers.aggregateOf(b) === a || (isAggregate(box, a) && !isAggregate(box, b))) ? b : a;
}
