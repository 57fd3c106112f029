/** Knows how to damage octets: a few changes at places that a seed chooses, so that every run damages alike. */

/** Numbers from 0 to below `bound`, always the same for a seed (xorshift, Marsaglia 2003). */
export type Draw = (bound: number) => number;
export function drawFrom(seed: number): Draw {
  let state = (seed * 2654435761) >>> 0 || 1;
  return (bound) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % bound;
  };
}

/** Octets on which decoders stumble: lengths, signs, tags. */
const STUMBLING = [0x00, 0x01, 0x02, 0x04, 0x05, 0x06, 0x30, 0x40, 0x41, 0x44, 0x46, 0x7f, 0x80, 0x81, 0x82, 0x84, 0x88, 0xa2, 0xa8, 0xff];

/** One to four changes: bits, octets, pieces cut, doubled, moved or put in. */
export function mutate(octets: Buffer, draw: Draw): Buffer {
  let out = Buffer.from(octets);
  for (let changes = 1 + draw(4); changes > 0; changes--) {
    const at = draw(out.length + 1);
    const length = 1 + draw(16);
    switch (draw(8)) {
      case 0:
        if (at < out.length) out[at]! ^= 1 << draw(8);
        break;
      case 1:
        if (at < out.length) out[at] = draw(256);
        break;
      case 2:
        if (at < out.length) out[at] = STUMBLING[draw(STUMBLING.length)]!;
        break;
      case 3:
        out = out.subarray(0, at);
        break;
      case 4:
        out = Buffer.concat([out.subarray(0, at), out.subarray(at + length)]);
        break;
      case 5:
        out = Buffer.concat([out.subarray(0, at), out.subarray(Math.max(0, at - length))]);
        break;
      case 6:
        out = Buffer.concat([out.subarray(0, at), Buffer.from(Array.from({ length }, () => draw(256))), out.subarray(at)]);
        break;
      default:
        if (at < out.length) out[at] = (out[at]! + (draw(2) ? 1 : 255)) & 255;
    }
  }
  return out;
}
