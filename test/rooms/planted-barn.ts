/** Knows a barn on paper: two ways to its desks, of which one is known only by what two switches learned of each other. */
import { type Box, macOf } from './recorded.js';

const sw = (number: number, name: string, more: Partial<Box>): Box => ({ name, number, address: `10.90.0.${number - 160}`, descr: `Office switch ${name}`, kind: 'switch', ports: ['1', '2', '3', '4', '5', '6'], made: { vendor: 'HPE', model: '2530-8G', serial: `CN${number}00A` }, ...more });
const desk = (number: number): Box => ({ name: `bpc${number}`, number, address: `10.90.0.${number - 100}`, descr: '', asked: [{ ask: { via: 'nmap', scan: 'hosts' }, raw: `<host><status state="up" reason="arp-response"/><address addr="10.90.0.${number - 100}" addrtype="ipv4"/><address addr="${macOf(number, 1)}" addrtype="mac"/></host>` }] });
const lead = sw(172, 'bcore1', { hears: [['1', 'bfw', 'lan'], ['2', 'bcore2', '2']], learned: [['3', macOf(174)], ['3', macOf(181, 1)], ['2', macOf(173)], ['2', macOf(175)], ['2', macOf(182, 1)]] });

export const BARN: readonly Box[] = [
  { name: 'bfw', number: 171, address: '10.90.0.1', descr: 'OPNsense bfw.maple.example 26.7.2 FreeBSD 14.1-RELEASE amd64', kind: 'router', ports: ['lan', 'wan'], addresses: [['10.90.0.1/24', 'lan'], ['192.0.2.38/30', 'wan']], routes: [['0.0.0.0/0', '192.0.2.37']], arp: [['192.0.2.37', '00:90:1a:00:00:51', 'wan']], hears: [['lan', 'bcore1', '1']] },
  { ...lead, root: lead },
  sw(173, 'bcore2', { hears: [['2', 'bcore1', '2'], ['3', 'bsw2', '1']], root: lead, learned: [['2', macOf(172)], ['2', macOf(174)], ['3', macOf(175)], ['3', macOf(182, 1)], ['2', macOf(181, 1)]] }),
  // Its cable to the first main switch lies on a port without LLDP.
  sw(174, 'bsw1', { hears: [['2', 'bsw2', '2']], root: lead, blocked: ['2'], learned: [['1', macOf(172)], ['1', macOf(173)], ['1', macOf(175)], ['3', macOf(181, 1)], ['1', macOf(182, 1)]] }),
  // On its port 5 three telephones, by numbers that they made up.
  sw(175, 'bsw2', { hears: [['1', 'bcore2', '3'], ['2', 'bsw1', '2']], root: lead, learned: [['1', macOf(172)], ['1', macOf(173)], ['1', macOf(174)], ['3', macOf(182, 1)], ['1', macOf(181, 1)], ['5', 'da:a1:19:4b:07:e2'], ['5', '6e:02:91:c4:55:1a'], ['5', '3a:f7:20:08:be:63']] }),
  desk(181),
  desk(182),
];
