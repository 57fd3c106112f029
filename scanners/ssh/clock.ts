/** Knows clocks that run from their start to their end, whatever trickles in meanwhile. */

/** Settles as `work` does, or with null after `ms`, when `expire` has cleared up. A late rejection of `work` is swallowed. */
export async function within<T>(ms: number, work: Promise<T>, expire: () => void): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
      expire();
    }, Math.max(0, ms));
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(timer);
  }
}
