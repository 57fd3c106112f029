/** Knows which MAC addresses may take part in inference, and which of them mark a guest rather than a box. */
import { type Mac, isLocalMac, isStationMac, ouiOf } from '../model/mac.js';

/**
 * Fit to tell one box from another. Beside what `isStationMac` refuses, numbers made up by counting
 * (`00:00:00:00:00:2a`) are refused: agents put them where they have no address.
 */
export function isTellingMac(mac: Mac): boolean {
  return isStationMac(mac) && !mac.startsWith('00:00:00:00:');
}

/** Near-global: telling, and assigned by the IEEE rather than by software. */
export function isGlobalMac(mac: Mac): boolean {
  return isTellingMac(mac) && !isLocalMac(mac);
}

/** Address blocks from which hypervisors number their guests (IEEE registration authority; 52:54:00 by convention). */
const GUEST_BLOCKS = new Set(['00:05:69', '00:0c:29', '00:1c:14', '00:50:56', '00:15:5d', '00:16:3e', '00:1c:42', '08:00:27', '52:54:00', 'bc:24:11']);

/** Whether this is the network card of a virtual machine, as far as its number tells. */
export function isGuestMac(mac: Mac): boolean {
  return GUEST_BLOCKS.has(ouiOf(mac));
}
