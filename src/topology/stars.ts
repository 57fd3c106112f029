/** Knows the socket on which one box carries others that announce themselves too: a telephone with a computer behind it, an access point with clients. */
import { endWord } from './cable.js';
import type { Cable, Medium } from './cable.js';
import type { Directory } from './boxes.js';
import { type Hanging, carrierAmong, isCabled } from './occupants.js';
import { farEnd } from './wiring.js';

/** Media that are one managed port with a carrier and its guests, taken apart; the rest stay media. */
export function takeApart(media: readonly Medium[], directory: Directory): { readonly media: readonly Medium[]; readonly cables: readonly Cable[]; readonly hangings: readonly Hanging[] } {
  const rest: Medium[] = [];
  const cables: Cable[] = [];
  const hangings: Hanging[] = [];
  for (const medium of media) {
    const hub = medium.ends.find((end) => medium.cables.every(({ ends }) => ends.some((one) => endWord(one) === endWord(end))));
    const around = hub ? medium.cables.map((cable) => ({ cable, box: directory.byId(farEnd(cable, hub.device).device) })) : [];
    const boxes = around.map(({ box }) => box);
    const carrier = hub ? carrierAmong(boxes, boxes) : null;
    if (!hub || !carrier || around.some(({ box }) => box !== carrier && isCabled(box))) {
      rest.push(medium);
      continue;
    }
    for (const { cable, box } of around) {
      if (box === carrier) cables.push(cable);
      else hangings.push({ box: box.id, end: { device: carrier.id, port: null }, certainty: 'inferred', from: cable.from });
    }
  }
  return { media: rest, cables, hangings };
}
