/** Knows vendors that name themselves in plain words, where no number tells whose box it is. */

/** Names that are no ordinary words; longer ones first where one begins another. */
const NAMES: readonly string[] = [
  ...['3Com', 'A10', 'Accedian', 'Acer', 'Adtran', 'ADVA', 'Advantech', 'Aerohive', 'AKCP', 'Alcatel-Lucent', 'Allied Telesis', 'Alvarion', 'APC', 'Arbor', 'Arista', 'Arris', 'Aruba', 'ASUS', 'ATEN', 'AudioCodes', 'Avaya', 'AVM', 'Avocent', 'AVTECH', 'Axis'],
  ...['Barracuda', 'BlueCat', 'Brocade', 'Brother', 'Buffalo', 'Calix', 'Cambium', 'Canon', 'Check Point', 'Ciena', 'Cisco', 'Citrix', 'Cradlepoint', 'Crestron', 'CyberPower', 'Dahua', 'Datacom', 'Dell', 'Digi', 'D-Link', 'DrayTek', 'Eaton', 'Edge-Core', 'EMC', 'EnGenius', 'Enterasys', 'Epson', 'Ericsson', 'Extreme Networks', 'Exterity'],
  ...['Fortinet', 'FortiGate', 'Fujitsu', 'Generex', 'Gigamon', 'Grandstream', 'H3C', 'Hikvision', 'Hirschmann', 'Hitachi', 'HPE', 'HP', 'Huawei', 'IBM', 'Infoblox', 'Juniper', 'Kyocera', 'Lancom', 'Lantronix', 'Lenovo', 'Lexmark', 'Liebert', 'Linksys', 'Loadbalancer.org', 'Meraki', 'MikroTik', 'Mitel', 'Motorola', 'Moxa', 'NetApp', 'Netgear', 'Nokia', 'Nortel'],
  ...['Open-E', 'Opengear', 'Oracle', 'Palo Alto', 'Panasonic', 'Peplink', 'Perle', 'Polycom', 'QNAP', 'Radware', 'Raritan', 'Ricoh', 'Riello', 'Riverbed', 'Ruckus', 'Samsung', 'Schneider Electric', 'Sharp', 'Siemens', 'Siklu', 'SonicWall', 'Sophos', 'Stormshield', 'Supermicro', 'Synology', 'TANDBERG', 'Teltonika', 'Toshiba', 'TP-Link', 'TRENDnet', 'Tripp Lite'],
  ...['Ubiquiti', 'Vertiv', 'Viprinet', 'VMware', 'WatchGuard', 'Xerox', 'Yamaha', 'Yealink', 'Zebra', 'ZTE', 'Zyxel'],
];
/** Under which name the vendor goes elsewhere in the house. */
const KNOWN_AS: Readonly<Record<string, string>> = { HPE: 'HP', FortiGate: 'Fortinet', 'Extreme Networks': 'Extreme', Liebert: 'Vertiv', 'Schneider Electric': 'APC', Lancom: 'LANCOM', Enterasys: 'Extreme', Aerohive: 'Extreme', TANDBERG: 'Cisco' };
const NAMED = new RegExp(`(?:^|[^A-Za-z0-9])(${NAMES.map((name) => name.replace(/[.*+?^$()|[\]{}\\]/g, '\\$&')).join('|')})(?=$|[^A-Za-z0-9])`, 'i');

/** The vendor that a description names in its first eighty characters; null where it names none. */
export function vendorNamed(text: string): string | null {
  if (/^(?:linux|freebsd) \S+ \d/i.test(text)) return null;
  const found = NAMED.exec(text.slice(0, 80))?.[1]?.toLowerCase();
  const name = NAMES.find((one) => one.toLowerCase() === found);
  return name === undefined ? null : (KNOWN_AS[name] ?? name);
}
