/** Knows how the work on a text grows with the text, whatever the machine and whatever else runs on it. */

const GROWN = 4;
const TRIES = 3;
/** Microseconds below which a reading is that of the clock. */
const NOISE = 4000;

/**
 * How many times the processor time of `work` grows when what it is given grows four times: 4 where it looks at each part once, 16 where it
 * looks at each beside each other one. The least of three readings each. 0 where both are too short to be read.
 */
export function growthOf(work: (size: number) => void, size: number): number {
  const least = (of: number): number => Math.min(...Array.from({ length: TRIES }, () => {
    const began = process.cpuUsage();
    work(of);
    const { user, system } = process.cpuUsage(began);
    return user + system;
  }));
  const [small, large] = [least(size), least(size * GROWN)];
  return large < NOISE ? 0 : large / Math.max(small, NOISE / GROWN);
}
