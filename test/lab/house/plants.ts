/** Knows how what was found on hosts differs from what was planted there: every plant by exactly one finding, and no finding besides. */
import type { Audit } from '../../../src/model/audit.js';
import type { Finding } from '../../../src/model/rule.js';

export interface Plant {
  readonly rule: string;
  /** The host that the finding names. */
  readonly on: string;
  /** Words of the finding, by which it is known from others of its rule on that host. */
  readonly tells: string;
}

/** One line per plant that no finding or more than one tells of, and per finding of these rules that tells of none. */
export function comparePlants({ findings, devices }: Audit, plants: readonly Plant[], rules: readonly string[]): readonly string[] {
  const nameOf = (id: string, name: string) => devices.find((device) => device.id === id)?.name ?? name;
  const isOf = (finding: Finding, { rule, on, tells }: Plant) => finding.rule === rule && finding.about.some(({ id, name }) => nameOf(id, name) === on) && `${finding.says} ${finding.why}`.includes(tells);
  const open = findings.filter(({ rule, status }) => rules.includes(rule) && status !== 'fixed');
  return [
    ...plants.flatMap((plant) => {
      const found = open.filter((finding) => isOf(finding, plant)).length;
      return found === 1 ? [] : [`${plant.rule} on ${plant.on} (${plant.tells}): found ${found} times`];
    }),
    ...open.filter((finding) => !plants.some((plant) => isOf(finding, plant))).map(({ rule, says, why }) => `${rule}, of nothing that was planted: ${says} ${why}`),
  ];
}
