/** Knows how a person is told how far a sweep is: on a terminal one line that moves, with rate and time left; elsewhere a line at the begin and end of each step. */

export interface Step {
  readonly phase: string;
  readonly says: string;
  readonly done: number;
  /** Null: nobody knows how many. */
  readonly of: number | null;
}
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}
export interface Telling {
  readonly tell: (step: Step) => void;
  /** Ends the line that moves. */
  readonly end: () => void;
}
/** Below this a rate says nothing yet. */
const SETTLED_MS = 2000;

/** `now`: the clock, in milliseconds. */
export function tellingTo(screen: Screen, now: () => number = Date.now): Telling {
  let last = '';
  let begun: { readonly phase: string; readonly at: number; readonly done: number } | null = null;
  let isOpen = false;
  const close = (): void => {
    if (isOpen) screen.write('\n');
    isOpen = false;
  };
  return {
    tell(step) {
      const { phase, says, done, of } = step;
      if (says === last) return;
      last = says;
      if (phase === '') {
        close();
        screen.write(`${says}\n`);
        return;
      }
      if (!screen.isTTY) {
        if (of === null || done === 0 || done === of) screen.write(`  ${says}\n`);
        return;
      }
      if (begun?.phase !== phase || done < begun.done) {
        close();
        begun = { phase, at: now(), done };
      }
      const line = `  ${says}${pace(step, begun, now())}`;
      screen.write(`\r\u001b[K${line.slice(0, Math.max(20, (screen.columns || 80) - 1))}`);
      isOpen = true;
    },
    end: close,
  };
}

/** ` · 48 a second · about 7 s left`; nothing while there is too little to go by. */
function pace({ done, of }: Step, begun: { readonly at: number; readonly done: number }, at: number): string {
  const took = at - begun.at;
  const count = done - begun.done;
  if (took < SETTLED_MS || count <= 0) return '';
  const perSecond = (count * 1000) / took;
  const rate = perSecond >= 10 ? String(Math.round(perSecond)) : perSecond.toFixed(1);
  return ` · ${rate} a second${of === null || of <= done ? '' : ` · about ${left((of - done) / perSecond)} left in this step`}`;
}
function left(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
