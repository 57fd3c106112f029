/** Knows what stops when one thing fails, the worst first. */
import { get } from '../api.js';
import { counted, el, table } from '../dom.js';
import { worstFirst } from '../weight.js';

export async function failures() {
  const audit = await get('snapshots/latest/audit');
  const serviceOf = new Map(audit.services.map(({ id, name }) => [id, name]));
  const rows = worstFirst(audit);
  const servicesOf = ({ everywhere, somewhere }) => [...everywhere.map((id) => serviceOf.get(id) ?? id), ...somewhere.map(({ service, hosts }) => `${serviceOf.get(service) ?? service} (for ${hosts})`)].join(', ') || 'nothing';
  return [
    el('p', {}, 'Each row: if this one thing fails, this is what stops. “Possible” rests on something that was not seen clearly.'),
    table('What hangs on one thing', ['If this fails', 'Kind', 'Certainty', 'Cut off', 'Stops', 'Cure', 'Try'], rows.map((one) => [
      one.unit.name, one.unit.kind, one.certainty, `${counted(one.cutOff.hosts, 'host')}, ${counted(one.cutOff.devices.length, 'device')}`, servicesOf(one.stops), one.cure,
      el('a', { href: `#/what-if?remove=${encodeURIComponent(one.unit.id)}`, 'aria-label': `What if ${one.unit.name} fails` }, 'what if'),
    ])),
  ];
}
