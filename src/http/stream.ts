/** Knows server-sent events: progress as it comes, a heartbeat in between, `done` at the end. */

/** Longest silence on the wire; below every time-out in between. */
const BEAT_MS = 15_000;

/** The text of the stream: an event per progress, then `done` with what `outcome` says. Ends early, and without `done`, when `signal` is aborted. */
export async function* events<T>(progress: AsyncIterable<T>, outcome: () => Promise<unknown>, signal: AbortSignal): AsyncGenerator<string> {
  yield 'retry: 3000\n\n';
  const reader = progress[Symbol.asyncIterator]();
  const aborted = new Promise<'aborted'>((resolve) => (signal.aborted ? resolve('aborted') : signal.addEventListener('abort', () => resolve('aborted'), { once: true })));
  try {
    let next = reader.next();
    for (;;) {
      const { beat, cancel } = heartbeat();
      const came = await Promise.race([next, beat, aborted]).finally(cancel);
      if (came === 'aborted') return;
      if (came === 'beat') {
        yield ': still running\n\n';
        continue;
      }
      if (came.done) break;
      yield event('progress', came.value);
      next = reader.next();
    }
    yield event('done', await outcome());
  } finally {
    void reader.return?.();
  }
}

function event(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
function heartbeat(): { readonly beat: Promise<'beat'>; readonly cancel: () => void } {
  let timer: NodeJS.Timeout;
  const beat = new Promise<'beat'>((resolve) => (timer = setTimeout(() => resolve('beat'), BEAT_MS)));
  return { beat, cancel: () => clearTimeout(timer) };
}
