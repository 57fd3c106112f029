/** Knows who made a box's network card by the prefix of its address (IEEE registry); the weakest sign of who made the box. */
import { vendorOfMac } from './bricks/enterprises.js';
import { macOf } from './bricks/rows.js';
import { type Mac, isGroupMac, isLocalMac, parseMac } from '../model/mac.js';
import { decode } from '../model/text.js';
import type { Answers, Dialect } from '../model/dialect.js';

const IF_PHYS_ADDRESS = '1.3.6.1.2.1.2.2.1.6';
/** They make chips and virtual cards for everybody's boxes. */
const MAKERS_OF_PARTS = new Set(['Intel', 'Realtek', 'Broadcom', 'Marvell', 'VMware', 'Microsoft', 'Xensource', 'Mellanox', 'Chelsio Communications', 'QLogic', 'Emulex', 'PCS Systemtechnik', 'Parallels', 'AMD', 'Atheros Communications', 'Qualcomm', 'MediaTek', 'XEROX', 'Xerox', 'Texas Instruments', 'Microchip Technology', 'Espressif', 'Azurewave Technology', 'Liteon Technology', 'Hon Hai Precision Ind', 'Nvidia', 'NVIDIA', 'Ralink Technology', 'Quanta Computer', 'Wistron InfoComm', 'Universal Global Scientific Industrial', 'Silicom', 'D-Link', 'Silicon Laboratories']);

const makeByCard: Dialect = {
  title: 'The first three octets of a hardware address: who made the card (IEEE)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    for (const { mac, from } of cards(answers)) {
      const vendor = isGroupMac(mac) || isLocalMac(mac) ? null : vendorOfMac(mac);
      if (vendor === null || MAKERS_OF_PARTS.has(vendor)) continue;
      yield { kind: 'is-a', vendor, by: 'card', from: [from] };
      return;
    }
  },
  examples: [
    { name: 'the card of a box that tells nothing else', given: { nmap: '<host><status state="up" reason="arp-response"/><address addr="192.0.2.7" addrtype="ipv4"/><address addr="B8:27:EB:00:53:07" addrtype="mac"/></host>' }, reads: [{ kind: 'is-a', vendor: 'Raspberry Pi', by: 'card' }] },
    { name: "a chip maker's prefix is no make of a box", given: { snmp: `${IF_PHYS_ADDRESS}.2|4x|001b21aabbcc` }, reads: [], readsNo: ['is-a'] },
    { name: 'an address made up by software', given: { snmp: `${IF_PHYS_ADDRESS}.2|4x|024200000001` }, reads: [], readsNo: ['is-a'] },
  ],
};
export default makeByCard;

function* cards(answers: Answers): Generator<{ readonly mac: Mac; readonly from: string }> {
  for (const { id, outcome } of answers.via('nmap')) {
    if (outcome.is !== 'answered') continue;
    const mac = parseMac(/<address\b[^>]*\baddr="([0-9A-Fa-f:]{17})"[^>]*\baddrtype="mac"/.exec(decode(outcome.raw))?.[1] ?? '');
    if (mac !== null) yield { mac, from: id };
  }
  for (const row of answers.rows(IF_PHYS_ADDRESS)) {
    const mac = macOf(row);
    if (mac !== null) yield { mac, from: row.from };
  }
}
