/** Knows which failure is worse, as the report has it: by essential services stopped for everyone, all services, certainty, end devices; and which finding presses more. */

/** `failures` of an audit, the worst first. */
export function worstFirst({ failures, services }) {
  const essential = new Set(services.filter(({ tier }) => tier === 'essential').map(({ id }) => id));
  const weights = new Map(failures.map((one) => [one, [one.stops.everywhere.filter((id) => essential.has(id)).length, one.stops.everywhere.length, one.certainty === 'proven' ? 1 : 0, one.cutOff.hosts, one.stops.somewhere.length, one.cutOff.devices.length]]));
  return [...failures].sort((a, b) => {
    const [x, y] = [weights.get(a), weights.get(b)];
    const at = x.findIndex((value, i) => value !== y[i]);
    return at < 0 ? (a.unit.name < b.unit.name ? -1 : 1) : y[at] - x[at];
  });
}

export const OUTCOMES = ['ACT_NOW', 'PLAN', 'VERIFY', 'ASK', 'TRACK'];

/** `findings`, the most pressing first: by outcome, then by how bad the failure of what they are about is. */
export function pressingFirst(findings, audit) {
  const rank = new Map(worstFirst(audit).map(({ unit }, i) => [unit.id, i]));
  const worst = ({ about }) => Math.min(...about.map(({ id }) => rank.get(id) ?? rank.size));
  const keyed = findings.map((one) => ({ one, outcome: OUTCOMES.indexOf(one.outcome), worst: worst(one) }));
  return keyed.sort((a, b) => a.outcome - b.outcome || a.worst - b.worst).map(({ one }) => one);
}
