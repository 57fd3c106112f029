/** Knows the devices: searched by anything they are known by. */
import { all, get } from '../api.js';
import { el, field, table, tell } from '../dom.js';

const MOST = 200;
/** What carries others first, what only answered last. */
const ROLES = ['firewall', 'router', 'switch', 'access-point', 'hypervisor', 'server', 'storage', 'ups', 'appliance', 'printer', 'phone', 'host'];
const rankOf = ({ roles }) => Math.min(ROLES.length, ...roles.map((role) => ROLES.indexOf(role)).filter((rank) => rank >= 0));
const byNumber = new Intl.Collator('en', { numeric: true });

export async function devices({ query }) {
  const [unsorted, segments] = await Promise.all([all('snapshots/latest/devices'), all('snapshots/latest/segments')]);
  const rows = unsorted.sort((a, b) => rankOf(a) - rankOf(b) || byNumber.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const nameOf = new Map([...segments, ...rows].map(({ id, name }) => [id, name]));
  const search = el('input', { type: 'search', value: query.get('q') ?? '', oninput: draw });
  const place = el('div', {});
  const detail = el('div', { tabindex: -1 });
  const count = el('p', { role: 'status', class: 'hint' });
  draw();
  return [field('Search devices', search), count, detail, place];

  function draw() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = rows.filter((one) => {
      const text = [one.name, one.id, one.vendor, one.model, one.os, one.serial, one.location, ...one.roles, ...one.addresses, ...one.macs].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    });
    count.textContent = `${found.length} of ${rows.length} devices${found.length > MOST ? `; the first ${MOST} are shown` : ''}`;
    place.replaceChildren(table('Devices', ['Name', 'Roles', 'Make', 'Addresses', 'Hangs on', 'Examined', 'Written down'], found.slice(0, MOST).map((one) => [
      el('button', { type: 'button', onclick: () => open(one) }, one.name), one.roles.join(', '), [one.vendor, one.model].filter(Boolean).join(' ') || null, one.addresses.slice(0, 4).join(', ') || null,
      one.attachment ? `${nameOf.get(one.attachment.device) ?? one.attachment.device} ${one.attachment.port ?? ''}` : null, one.examined, one.documented,
    ])));
  }

  async function open({ id }) {
    try {
      const one = await get(`snapshots/latest/devices/${encodeURIComponent(id)}`);
      const facts = [['Id', one.id], ['Roles', one.roles.join(', ')], ['Make', [one.vendor, one.model].filter(Boolean).join(' ')], ['System', [one.os, one.version].filter(Boolean).join(' ')], ['Serial', one.serial], ['Location', one.location], ['Addresses', one.addresses.join(', ')], ['MACs', one.macs.join(', ')], ['Known by', one.keys.map(({ kind, value }) => `${kind} ${value}`).join(', ')], ['Remarks', one.remarks.map(({ says }) => says).join('; ')]];
      const heading = el('h2', { tabindex: -1 }, one.name);
      detail.replaceChildren(el('section', { class: 'card' }, heading, el('dl', {}, facts.filter(([, text]) => text).flatMap(([name, text]) => [el('dt', {}, name), el('dd', {}, text)])),
        table('Ports', ['Port', 'Up', 'Speed', 'Description', 'Addresses'], one.interfaces.map((port) => [port.name, port.up === null ? null : port.up ? 'up' : 'down', port.speed === null ? null : String(port.speed), port.description, port.addresses.join(', ') || null]))));
      heading.focus();
      detail.scrollIntoView();
    } catch (error) {
      tell(error.message, true);
    }
  }
}
