/** Knows which failure is worse, as the report has it: by essential services stopped for everyone, all services, certainty, end devices. */

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
