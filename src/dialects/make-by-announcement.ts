/** Knows what a box says of itself where sysDescr is silent: its own LLDP description (IEEE 802.1AB), its radio's maker (IEEE 802.11), its probe's software (RMON-2). */
import { vendorNamed } from './bricks/vendor-names.js';
import { readDescription } from './bricks/grammar.js';
import { told } from './bricks/plausible.js';
import { textOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';
import type { Dialect } from '../model/dialect.js';

const LLDP_OWN_DESCRIPTION = '1.0.8802.1.1.2.1.3.4';
/** dot11ResourceInfoTable: product name and version of the radio, which in an access point are the box's. */
const RADIO_PRODUCT = '1.2.840.10036.3.1.2.1.3';
const RADIO_VERSION = '1.2.840.10036.3.1.2.1.4';
/** probeSoftwareRev (RFC 4502). */
const PROBE_SOFTWARE = '1.3.6.1.2.1.16.19.2';

const makeByAnnouncement: Dialect = {
  title: 'What a box announces of itself: LLDP-MIB local description, IEEE802dot11-MIB, RMON2-MIB probe software',
  speaks: () => false,
  asks: [],
  *read(answers) {
    const radio = answers.rows(RADIO_PRODUCT).find((row) => told(textOf(row)) !== null);
    const model = told(textOf(radio));
    const release = answers.rows(RADIO_VERSION).find((row) => told(textOf(row)) !== null);
    const version = told(/(?:^|[^\d.])(\d+(?:\.\d+)+)/.exec(textOf(release) ?? '')?.[1]);
    if (radio && model !== null) yield { kind: 'is-a', model, ...(version !== null && { version }), by: 'IEEE802dot11-MIB', from: [...new Set([radio.from, ...(release ? [release.from] : [])])].sort() };
    const probe = readScalar(answers, PROBE_SOFTWARE);
    const software = told(textOf(probe));
    if (probe && software !== null && /\d\.\d/.test(software)) yield { kind: 'is-a', version: software, by: 'RMON2-MIB', from: [probe.from] };
    const row = readScalar(answers, LLDP_OWN_DESCRIPTION);
    const text = textOf(row);
    if (!row || text === null) return;
    const named = vendorNamed(text);
    const said = { ...readDescription(text, named), ...(named && { vendor: named }) };
    if (Object.keys(said).length > 0) yield { kind: 'is-a', ...said, by: 'grammar of its announcement', from: [row.from] };
  },
  examples: [
    { name: 'a switch by what it announces', given: { snmp: `${LLDP_OWN_DESCRIPTION}.0|4|Rackline, RX-24/2, SW: 6.4.7.4, SN: RX00104014` }, reads: [{ kind: 'is-a', version: '6.4.7.4', serial: 'RX00104014' }] },
    { name: 'an access point by its radio', given: { snmp: `${RADIO_PRODUCT}.7|4|AirBridge 5 Gen2\n${RADIO_VERSION}.7|4|XW.v8.7.4` }, reads: [{ kind: 'is-a', model: 'AirBridge 5 Gen2', version: '8.7.4' }] },
    { name: 'a switch by its probe', given: { snmp: `${PROBE_SOFTWARE}.0|4|Build 5.01.B65` }, reads: [{ kind: 'is-a', version: 'Build 5.01.B65', by: 'RMON2-MIB' }] },
    { name: 'nothing announced', given: { snmp: `${LLDP_OWN_DESCRIPTION}.0|4|\n${PROBE_SOFTWARE}.0|4|n/a` }, reads: [], readsNo: ['is-a'] },
  ],
};
export default makeByAnnouncement;
