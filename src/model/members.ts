/** Knows boxes that are several under one name, and whether one of them may fail. */
import type { Device } from './topology.js';

/** Two or more boxes that stand in for each other under one name: a stack or a high-availability pair. */
export function isPair({ members }: Pick<Device, 'members'>): boolean {
  return members.length >= 2;
}

/** States of a partner or member that does not take part; anything else may be a maker's word for well. */
export const DEAD = /\b(failed|faulty|down|absent|removed|lost|offline|dead|unreachable|mismatch|not ?synch?roni[sz]ed|unsynch?roni[sz]ed|out[- ]of[- ]sync|non[- ]?functional)\b/i;

/** A pair of which every member says that it takes its part: one may fail and the other goes on. */
function isWorkingPair(device: Pick<Device, 'members'>): boolean {
  return isPair(device) && device.members.every(({ state }) => state !== null && !DEAD.test(state));
}

/** A firewall or router that is a pair by its own account: one of its boxes may fail. A stack's ports hang on one member each. */
export function isWorkingPairOfGateways(device: Pick<Device, 'members' | 'roles'>): boolean {
  return device.roles.some((role) => role === 'firewall' || role === 'router') && isWorkingPair(device);
}
