/** Knows the report: opened in a tab of its own, saved, frozen. */
import { all, deliver, send } from '../api.js';
import { el, table, tell, when } from '../dom.js';

const FORMATS = { html: 'HTML', pdf: 'PDF', json: 'JSON', csv: 'CSV (findings)', xlsx: 'XLSX', md: 'Markdown', sarif: 'SARIF' };
const OTHERS = { 'exports/csv': ['devices.csv', 'Devices as CSV'], 'exports/documentation': ['documentation.csv', 'Your device list, put right'], 'exports/ledger': ['ledger.csv', 'What was sent to whom'], 'maps/l2.svg': ['l2.svg', 'Map of cables'], 'maps/l3.svg': ['l3.svg', 'Map of networks'], 'maps/l2.drawio': ['l2.drawio', 'Map of cables for draw.io'], 'maps/l2.dot': ['l2.dot', 'Map of cables for Graphviz'], 'exports/observations': ['observations.ndjson', 'All observations'] };

const NETBOX = ['sites', 'manufacturers', 'device-types', 'device-roles', 'devices', 'interfaces', 'ip-addresses', 'cables'];

export async function reports({ reload }) {
  const frozen = await all('reports');
  const open = (path) => () => {
    const tab = window.open('about:blank', '_blank');
    deliver(path, 'report.html', tab).catch((error) => {
      tab?.close();
      tell(error.message, true);
    });
  };
  const save = (path, name) => () => deliver(path, name).then(() => tell(`${name} was saved.`), (error) => tell(error.message, true));
  const freeze = async () => {
    try {
      const { id } = await send('POST', 'reports', {});
      await reload();
      tell(`The report was frozen as ${id}.`);
    } catch (error) {
      tell(error.message, true);
    }
  };
  return [
    el('p', {}, el('button', { type: 'button', class: 'main', onclick: open('reports/latest.html') }, 'Open the report')),
    el('h2', {}, 'Save as'), el('div', { class: 'row' }, Object.entries(FORMATS).map(([format, title]) => el('button', { type: 'button', onclick: save(`reports/latest.${format}`, `linchpin-report.${format}`) }, title))),
    el('h2', {}, 'For other programs'), el('div', { class: 'row' }, Object.entries(OTHERS).map(([path, [name, title]]) => el('button', { type: 'button', onclick: save(path, name) }, title))),
    el('h2', {}, 'For NetBox: review, then import in this order'), el('div', { class: 'row' }, NETBOX.map((file, i) => el('button', { type: 'button', onclick: save(`exports/netbox?file=${file}`, `netbox-${i + 1}-${file}.csv`) }, `${i + 1} ${file}`))),
    el('h2', {}, 'Frozen reports'), el('p', {}, 'A frozen report stays as it is, whatever is found later. ', el('button', { type: 'button', onclick: freeze }, 'Freeze the report as it is now')),
    table('Frozen reports', ['Report', 'Sweep', 'Frozen', 'Fingerprint of the HTML', 'Open'], frozen.map(({ id, sweep, frozenAt, files }) => [id, sweep, when(frozenAt), files.html?.slice(0, 16), el('button', { type: 'button', onclick: open(`reports/${encodeURIComponent(id)}.html`) }, 'Open')])),
  ];
}
