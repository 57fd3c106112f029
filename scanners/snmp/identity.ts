/** Knows how to tell that the box that answered last is still the one that answered first. */
import type { Outcome } from '../../src/model/observation.js';
import type { Oid } from '../../src/model/oid.js';

const SYS_OBJECT_ID = '1.3.6.1.2.1.1.2.0';
const SYS_UP_TIME = '1.3.6.1.2.1.1.3.0';
const SYS_NAME = '1.3.6.1.2.1.1.5.0';
const ENGINE_ID = '1.3.6.1.6.3.10.2.1.1.0';
const ENGINE_BOOTS = '1.3.6.1.6.3.10.2.1.2.0';

/** Read before and after a batch of tables (SNMPv2-MIB, SNMP-FRAMEWORK-MIB). */
export const IDENTITY: readonly Oid[] = [SYS_OBJECT_ID, SYS_UP_TIME, SYS_NAME, ENGINE_ID, ENGINE_BOOTS];

/** sysUpTime counts hundredths of a second in 32 bits: it starts again after 497 days. */
const WRAP = 2 ** 32;

/** Whether `before` and `after`, both answers to `IDENTITY`, are of one box that did not start again in between. `elapsedMs` lies between them. */
export function isSameBox(before: Outcome, after: Outcome, elapsedMs: number): boolean {
  if (before.is !== 'answered' || after.is !== 'answered') return false;
  const first = valuesOf(before.raw);
  const second = valuesOf(after.raw);
  for (const oid of [SYS_OBJECT_ID, SYS_NAME, ENGINE_ID, ENGINE_BOOTS]) if (first.get(oid) !== second.get(oid)) return false;
  const from = upTime(first.get(SYS_UP_TIME));
  const to = upTime(second.get(SYS_UP_TIME));
  if (from === null || to === null) return from === to;
  return to >= from || from + elapsedMs / 10 >= WRAP - 100;
}

function valuesOf(raw: Uint8Array): Map<string, string> {
  return new Map(
    Buffer.from(raw).toString('utf8').split('\n').map((line) => {
      const bar = line.indexOf('|');
      return [line.slice(0, bar), line.slice(bar + 1)] as const;
    }),
  );
}

function upTime(written: string | undefined): number | null {
  const [tag, value] = (written ?? '').split('|');
  return tag === '67' ? Number(value) : null;
}
