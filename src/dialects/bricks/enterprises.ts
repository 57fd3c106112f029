/** Knows who an enterprise number or an IEEE prefix belongs to, under the short name people use (IANA private enterprise numbers, IEEE registry). */
import { createRequire } from 'node:module';
import * as registry from 'snmp-sysobjectid';
import type { Mac } from '../../model/mac.js';
import type { Oid } from '../../model/oid.js';

/** JSON, which Node imports only with an attribute that bundlers and older tools stumble over. */
const ouiPrefixes = createRequire(import.meta.url)('oui-data') as Readonly<Record<string, string>>;

/** Names in use where the registry's are long, old, or a company's that was bought. */
const NAMES: Readonly<Record<number, string>> = {
  ...{ 2: 'IBM', 9: 'Cisco', 11: 'HP', 18: 'Nortel', 23: 'Novell', 36: 'DEC', 42: 'Sun', 43: '3Com', 45: 'Nortel', 52: 'Enterasys', 63: 'Apple', 89: 'Radware', 94: 'Nokia', 111: 'Oracle', 116: 'Hitachi', 119: 'NEC' },
  ...{ 449: 'Vanguard', 258: 'Panasonic', 562: 'Ciena', 572: 'Ericsson', 1723: 'Lantronix', 3073: 'Tandberg Data', 8239: 'Juniper', 14125: 'EnGenius', 30155: 'OpenBSD', 738: 'Telco Systems', 818: 'GE', 885: 'Emerson', 1918: 'Eaton', 2352: 'Ericsson', 3052: 'Asentria', 4130: 'GE', 5875: 'FiberHome', 6066: 'Calix', 6404: 'WorldCast', 6530: '2N', 7309: 'Alpha', 15397: 'Procera', 36673: 'IP Infusion', 42610: 'Superior Power', 1286: 'Ribbon' },
  ...{ 122: 'Sony', 161: 'Motorola', 164: 'RAD', 171: 'D-Link', 181: 'Kentrox', 193: 'Ericsson', 207: 'Allied Telesis', 211: 'Fujitsu', 231: 'Fujitsu', 232: 'HP', 236: 'Samsung', 244: 'Lantronix', 248: 'Hirschmann', 253: 'Xerox' },
  ...{ 272: 'bintec elmeg', 297: 'Fujifilm', 311: 'Microsoft', 318: 'APC', 332: 'Digi', 16378: 'Digi', 12919: 'Inteno', 18248: 'Papouch', 926: 'Alpha', 23263: 'HAProxy', 2281: 'Ceragon', 3807: 'FiberHome', 8708: 'Infinera', 8962: 'McAfee', 24062: 'Korenix', 29865: 'Icotera', 343: 'Intel', 367: 'Ricoh', 368: 'Axis', 388: 'Zebra', 476: 'Vertiv', 529: 'Lucent', 534: 'Eaton', 629: 'MRV', 637: 'Alcatel-Lucent', 641: 'Lexmark', 664: 'Adtran' },
  ...{ 674: 'Dell', 683: 'Zebra', 705: 'Eaton', 789: 'NetApp', 850: 'Tripp Lite', 890: 'Zyxel', 930: 'Nortel', 1123: 'NetApp', 1129: 'Toshiba', 1139: 'EMC', 1166: 'Arris', 1230: 'McAfee', 1248: 'Epson', 1271: 'Ciena', 1347: 'Kyocera', 1429: 'Cisco' },
  ...{ 1588: 'Brocade', 1602: 'Canon', 1714: 'Infortrend', 1718: 'Server Technology', 1872: 'Radware', 1890: 'Red Lion', 1916: 'Extreme', 1981: 'EMC', 1991: 'Brocade', 2001: 'OKI', 2007: 'Teldat', 2011: 'Huawei', 2272: 'Extreme', 2334: 'Packeteer', 2356: 'LANCOM', 2385: 'Sharp', 2435: 'Brother' },
  ...{ 2440: 'EfficientIP', 2544: 'ADVA', 2604: 'Sophos', 2606: 'Rittal', 2620: 'Check Point', 2634: 'WTI', 2636: 'Juniper', 2684: 'Polycom', 2863: 'Thomson', 2925: 'Avocent', 3076: 'Cisco', 3097: 'WatchGuard', 3181: 'Microsens', 3224: 'Juniper', 3375: 'F5', 3417: 'Blue Coat', 3607: 'Cisco', 33: 'MRV', 304: 'Netopia', 1963: 'Intermec', 7247: 'Nexsan', 3699: 'NTI' },
  ...{ 3709: 'Datacom', 3808: 'CyberPower', 3854: 'AKCP', 3902: 'ZTE', 3955: 'Linksys', 4115: 'Arris', 4196: 'Siemens', 4329: 'Siemens', 4467: 'Fibrolan', 4515: 'PacketLight', 4526: 'Netgear', 4555: 'Socomec', 4874: 'Juniper', 4881: 'Ruijie', 4998: 'Arris', 5003: 'AudioCodes', 5040: 'W&T', 5205: 'Planet' },
  ...{ 5491: 'Riello', 5528: 'APC', 5551: 'ADVA', 5596: 'Cisco', 5624: 'Enterasys', 5651: 'Maipu', 5951: 'Citrix', 6027: 'Dell', 6296: 'DASAN', 6321: 'Calix', 6486: 'Alcatel-Lucent', 6527: 'Nokia', 6574: 'Synology', 6876: 'VMware', 6889: 'Avaya', 7262: 'DragonWave', 7367: 'DrayTek', 7483: 'Nokia', 7571: 'SAF', 7779: 'Infoblox' },
  ...{ 8691: 'Moxa', 8741: 'SonicWall', 8744: 'HP', 8886: 'Raisecom', 9148: 'Oracle', 9694: 'Arbor', 9839: 'Carel', 10002: 'Ubiquiti', 10297: 'Advantech', 10418: 'Avocent', 10642: 'Zebra', 10704: 'Barracuda', 10734: 'TippingPoint', 10876: 'Supermicro', 11256: 'Stormshield', 11863: 'TP-Link', 11898: 'Proxim' },
  ...{ 12148: 'Eltek', 12356: 'Fortinet', 12532: 'Pulse Secure', 12740: 'Dell', 13191: 'OneAccess', 13315: 'BlueCat', 13742: 'Raritan', 13885: 'Polycom', 14179: 'Cisco', 14525: 'Juniper', 14823: 'Aruba', 14988: 'MikroTik', 15004: 'Siemens', 15497: 'Cisco', 16177: 'Westermo', 17163: 'Riverbed', 17713: 'Cambium', 18334: 'Konica Minolta' },
  ...{ 18928: 'Areca', 19046: 'Lenovo', 19746: 'Data Domain', 20301: 'Lenovo', 20632: 'Barracuda', 20858: 'Casa Systems', 20916: 'AVTECH', 20992: 'Cradlepoint', 21067: 'Sophos', 21091: 'Exinda', 21239: 'Vertiv', 21317: 'ATEN', 21796: 'HW group', 21839: 'AlaxalA', 22420: 'Accedian', 22610: 'A10', 22626: 'Comet', 23867: 'Silver Peak', 24681: 'QNAP' },
  ...{ 25049: 'Opengear', 25053: 'Ruckus', 25461: 'Palo Alto', 25506: 'H3C', 25597: 'FireEye', 26543: 'Lenovo', 26866: 'Gigamon', 26928: 'Extreme', 27514: 'QTECH', 28507: 'Gude', 3373: 'SIAE', 12581: 'Grandstream', 18418: 'Endace', 28533: 'Cyan', 30826: 'Smartoptics', 39324: 'OSNEXUS', 28866: 'TRENDnet', 29671: 'Meraki', 30065: 'Arista', 30803: 'Vyatta', 31034: 'Schleifenbauer', 31926: 'Siklu', 33049: 'Mellanox', 34774: 'Huawei', 35098: 'Pica8' },
  ...{ 35265: 'Eltex', 37447: 'Nimble', 38446: 'Enlogic', 39165: 'Hikvision', 40310: 'Cumulus', 41112: 'Ubiquiti', 41263: 'Nutanix', 41916: 'Cisco', 42397: 'Grandstream', 43356: 'Mimosa', 44641: 'VyOS', 45346: 'VeloCloud', 47196: 'Aruba', 48690: 'Teltonika', 50536: 'TrueNAS', 52642: 'FS', 868: 'Transition Networks', 995: 'Multi-Tech', 1663: 'QLogic', 3861: 'Fujitsu', 3967: 'Bosch', 5227: 'Buffalo', 6141: 'Ciena', 20542: 'Sierra Wireless', 30932: 'Chatsworth', 9303: 'Waystream', 52674: 'APC', 55062: 'QNAP', 259: 'Edge-Core' },
};
/** Numbers of agents and standards that others build on: UCD and Net-SNMP, Broadcom's FASTPATH, bsnmpd, SNMP Research, Epilogue, hybrid-fibre tables. */
const GENERIC_AGENTS = new Set([0, 16, 99, 2021, 4413, 6382, 8072, 12325, 17409]);
/** The package is CommonJS: its names are on the namespace or on its default, by whoever loads it. */
const organisationOf: typeof registry.getOrg = (registry as Partial<typeof registry>).getOrg ?? registry.default.getOrg;
const ENTERPRISE = /^1\.3\.6\.1\.4\.1\.(\d+)/;
/** Legal forms and other words of a company's registered name that nobody says. */
const FORMALITIES = /[\s,]*\b(?:incorporated|sdn|bhd|pvt|private(?=\s+(?:limited|ltd))|und(?=\s+co\b)|s\.l|inc|ltd|limited|llc|l\.l\.c|gmbh|mbh|ag|kg|co|corp|corporation|company|s\.?a\.?s?|s\.?p\.?a|s\.?r\.?[lo]|b\.?v|n\.?v|a\/?s|ab|oy|oyj|plc|pte|pty|kft|d\.?o\.?o|z\.?\s?o\.?\s?o|k\.?k|sp|& co|and co)\b\.?(?=$|[\s,.)&])/gi;

/** The enterprise number of an object identifier below 1.3.6.1.4.1; null for any other. */
export function enterpriseOf(object: Oid): number | null {
  const number = ENTERPRISE.exec(object)?.[1];
  return number === undefined ? null : Number(number);
}

/** Whether this object identifier names only the agent's software, not the box. An object that is no enterprise's counts as such. */
export function isGenericAgent(object: Oid): boolean {
  const number = enterpriseOf(object);
  return number === null || GENERIC_AGENTS.has(number);
}

/** The vendor's short name; null where the number is not registered, or names an agent's software only. */
export function vendorOfEnterprise(number: number): string | null {
  if (GENERIC_AGENTS.has(number)) return null;
  const registered = NAMES[number] ?? organisationOf(number, '');
  return shortName(registered);
}

/** The owner of a card's prefix under its short name; null where the prefix is not registered, or is registered as private. */
export function vendorOfMac(mac: Mac): string | null {
  const digits = mac.replace(/:/g, '').toUpperCase();
  const owner = ouiPrefixes[digits.slice(0, 9)] ?? ouiPrefixes[digits.slice(0, 7)] ?? ouiPrefixes[digits.slice(0, 6)];
  const name = owner?.split('\n')[0] ?? '';
  if (/^(?:private|ieee registration authority)$/i.test(name.trim())) return null;
  return shortName(name);
}

/** A registered company name as people say it: known houses under one spelling, others without their legal form. */
export function shortName(registered: string | undefined): string | null {
  // Registries hold the wide commas and brackets of East Asian keyboards, too.
  const trimmed = registered?.normalize('NFKC').trim() ?? '';
  if (trimmed === '') return null;
  const house = HOUSES.find(([pattern]) => pattern.test(trimmed));
  if (house) return house[1];
  const first = FIRST_WORDS.exec(trimmed)?.[1]?.toLowerCase();
  const named = SELF_NAMED.find((name) => name.toLowerCase() === first);
  if (named !== undefined) return named;
  const bare = trimmed.replace(/\s*\([^)]*\)/g, '').replace(FORMALITIES, '').replace(/[\s,.&-]+$/, '').trim();
  return bare === '' ? trimmed : bare;
}
/** Houses that are registered under many names. */
const HOUSES: readonly (readonly [RegExp, string])[] = [
  ...([[/^cisco|^meraki systems/i, 'Cisco'], [/^hewlett[ -]packard|^hp inc|^hpe\b|^procurve|^colubris|^3par/i, 'HP'], [/^aruba/i, 'Aruba'], [/^juniper/i, 'Juniper'], [/^ubiquiti/i, 'Ubiquiti'], [/^(?:routerboard|mikrotik)/i, 'MikroTik'], [/^dell\b|^force ?10|^equallogic/i, 'Dell'], [/^fortinet/i, 'Fortinet']] as const),
  ...([[/^tp-link|^tplink/i, 'TP-Link'], [/^d-link|^dlink/i, 'D-Link'], [/^zyxel/i, 'Zyxel'], [/^netgear/i, 'Netgear'], [/^huawei/i, 'Huawei'], [/^h3c|^hangzhou h3c|^new h3c/i, 'H3C'], [/^apple/i, 'Apple'], [/^intel\b/i, 'Intel'], [/^vmware/i, 'VMware'], [/^microsoft/i, 'Microsoft'], [/^synology/i, 'Synology'], [/^qnap/i, 'QNAP']] as const),
  ...([[/^sonicwall/i, 'SonicWall'], [/^sophos|^astaro|^cyberoam/i, 'Sophos'], [/^watchguard/i, 'WatchGuard'], [/^palo alto/i, 'Palo Alto'], [/^check ?point/i, 'Check Point'], [/^arista/i, 'Arista'], [/^extreme|^enterasys|^aerohive/i, 'Extreme'], [/^brocade|^foundry/i, 'Brocade'], [/^ruckus/i, 'Ruckus'], [/^alcatel|^ale international/i, 'Alcatel-Lucent']] as const),
  ...([[/^nokia/i, 'Nokia'], [/^ericsson/i, 'Ericsson'], [/^avaya/i, 'Avaya'], [/^nortel|^bay networks/i, 'Nortel'], [/^allied teles/i, 'Allied Telesis'], [/^samsung/i, 'Samsung'], [/^brother/i, 'Brother'], [/^kyocera/i, 'Kyocera'], [/^ricoh/i, 'Ricoh'], [/^canon/i, 'Canon'], [/^(?:seiko )?epson/i, 'Epson'], [/^lexmark/i, 'Lexmark'], [/^xerox/i, 'Xerox']] as const),
  ...([[/^konica/i, 'Konica Minolta'], [/^american power conversion|^apc\b|^schneider/i, 'APC'], [/^eaton|^powerware/i, 'Eaton'], [/^cyber ?power/i, 'CyberPower'], [/^raritan/i, 'Raritan'], [/^super ?micro/i, 'Supermicro'], [/^lenovo/i, 'Lenovo'], [/^ibm\b|^international business machines/i, 'IBM'], [/^hangzhou hikvision|^hikvision/i, 'Hikvision'], [/^zhejiang dahua|^dahua/i, 'Dahua']] as const),
  ...([[/^axis communications/i, 'Axis'], [/^yealink|^xiamen yealink/i, 'Yealink'], [/^snom/i, 'Snom'], [/^polycom/i, 'Polycom'], [/^grandstream/i, 'Grandstream'], [/^cambium/i, 'Cambium'], [/^zebra/i, 'Zebra'], [/^raspberry/i, 'Raspberry Pi'], [/^siemens/i, 'Siemens'], [/^sharp\b/i, 'Sharp'], [/^toshiba/i, 'Toshiba'], [/^fujitsu/i, 'Fujitsu'], [/^nec\b/i, 'NEC']] as const),
  ...([[/^moxa/i, 'Moxa'], [/^avm\b/i, 'AVM'], [/^sonos/i, 'Sonos'], [/^amazon/i, 'Amazon'], [/^google/i, 'Google'], [/^espressif/i, 'Espressif'], [/^draytek/i, 'DrayTek'], [/^lancom/i, 'LANCOM'], [/^motorola/i, 'Motorola'], [/^proxmox/i, 'Proxmox'], [/^asustek|^asus\b/i, 'ASUS'], [/^realtek/i, 'Realtek']] as const),
  ...([[/^(?:robert )?bosch\b/i, 'Bosch'], [/^edge-?core/i, 'Edge-Core'], [/^seh computer/i, 'SEH'], [/^buffalo\W*inc/i, 'Buffalo'], [/^barracuda networks/i, 'Barracuda'], [/^eltex enterprise/i, 'Eltex']] as const),
];
/** Houses whose registered names all begin with the name they go by; what follows is a legal form, a branch or a town. */
const SELF_NAMED: readonly string[] = [
  ...['Accton', 'Actiontec', 'Adtran', 'Arcadyan', 'Askey', 'ATEN', 'AudioCodes', 'Belkin', 'Broadcom', 'Calix', 'Ciena', 'Comtrend', 'Cradlepoint', 'Crestron', 'Ezviz', 'FiberHome', 'Gemtek', 'Gigamon', 'Hirschmann'],
  ...['Hisense', 'Humax', 'Infoblox', 'Lantronix', 'Mediatrix', 'Meinberg', 'Mellanox', 'Mercusys', 'Milesight', 'Mimosa', 'Mitel', 'MitraStar', 'Mobotix', 'Netis', 'NetModule', 'Nintendo', 'Opengear', 'Oracle', 'Panasonic', 'Patton', 'Pegatron', 'Pelco'],
  ...['Peplink', 'Philips', 'Plantronics', 'Quanta', 'Quectel', 'Radware', 'Raisecom', 'Realme', 'Rittal', 'Riverbed', 'Robustel', 'Roku', 'Ruijie', 'Sagemcom', 'Sercomm', 'Sony', 'Stormshield', 'TCL', 'Teltonika', 'Tenda', 'Texas Instruments', 'Vantiva', 'ViewSonic'],
  ...['Vivotek', 'Vodafone', 'WAGO', 'Westermo', 'Wistron', 'Xiaomi', 'Zhone', 'ZTE', 'Perle', 'Rajant', 'Siklu', 'Stulz', 'Schleifenbauer', 'Server Technology', 'Silver Peak', 'Hillstone', 'Omnitron', 'Nutanix', 'Maipu', 'Sangfor', 'Uniview', 'Reolink', 'Shelly', 'Tuya', 'Signify'],
];
const FIRST_WORDS = new RegExp(`^(?:(?:beijing|shenzhen|shanghai|hangzhou|fujian|xiamen|zhejiang|suzhou|shen zhen)\\s+)?(${SELF_NAMED.join('|')})\\b`, 'i');
