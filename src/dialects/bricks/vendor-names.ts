/** Knows vendors that name themselves in plain words, where no number tells whose box it is. */

/** Names that are no ordinary words; longer ones first where one begins another. */
const NAMES: readonly string[] = [
  ...['3Com', 'A10', 'Accedian', 'Acer', 'Adtran', 'ADVA', 'Advantech', 'Aerohive', 'AKCP', 'Alcatel-Lucent', 'Allied Telesis', 'Alvarion', 'APC', 'Arbor', 'Arista', 'Arris', 'Aruba', 'ASUS', 'ATEN', 'AudioCodes', 'Avaya', 'AVM', 'Avocent', 'AVTECH', 'Axis'],
  ...['Barracuda', 'BlueCat', 'Brocade', 'Brother', 'Buffalo', 'Calix', 'Cambium', 'Canon', 'Check Point', 'Ciena', 'Cisco', 'Citrix', 'Cradlepoint', 'Crestron', 'CyberPower', 'Dahua', 'Datacom', 'Dell', 'Digi', 'D-Link', 'DrayTek', 'Eaton', 'Edge-Core', 'EMC', 'EnGenius', 'Enterasys', 'Epson', 'Ericsson', 'Extreme Networks', 'Exterity'],
  ...['Fortinet', 'FortiGate', 'Fujitsu', 'Generex', 'Gigamon', 'Grandstream', 'H3C', 'Hikvision', 'Hirschmann', 'Hitachi', 'HPE', 'HP', 'Huawei', 'IBM', 'Infoblox', 'Juniper', 'Kyocera', 'Lancom', 'Lantronix', 'Lenovo', 'Lexmark', 'Liebert', 'Linksys', 'Loadbalancer.org', 'Meraki', 'MikroTik', 'Mitel', 'Motorola', 'Moxa', 'NetApp', 'Netgear', 'Nokia', 'Nortel'],
  ...['Open-E', 'Opengear', 'Oracle', 'Palo Alto', 'Panasonic', 'Peplink', 'Perle', 'Polycom', 'QNAP', 'Radware', 'Raritan', 'Ricoh', 'Riello', 'Riverbed', 'Ruckus', 'Samsung', 'Schneider Electric', 'Sharp', 'Siemens', 'Siklu', 'SonicWall', 'Sophos', 'Stormshield', 'Supermicro', 'Synology', 'TANDBERG', 'Teltonika', 'Toshiba', 'TP-Link', 'TRENDnet', 'Tripp Lite'],
  ...['Ubiquiti', 'Vertiv', 'Viprinet', 'VMware', 'WatchGuard', 'Xerox', 'Yamaha', 'Yealink', 'Zebra', 'ZTE', 'Zyxel'],
  ...['Mellanox', 'Milesight', 'MOBOTIX', 'NetModule', 'NetPing', 'Netonix', 'Pantum', 'Pelco', 'Phoenix Contact', 'Quanta', 'Racktivity', 'Rittal', 'Robustel', 'Ruijie', 'SALICRU', 'Socomec', 'Snom', 'Stulz', 'Teldat', 'Telco Systems', 'Thecus', 'Uniview', 'VIVOTEK', 'Vutlan', 'Voltronic', 'Westermo', 'Xirrus', 'Zhone', 'Zenitel'],
  // Families that people know better than the house that makes them.
  ...['NetVanta', 'AlterPath', 'ClearPass', 'CMM3', 'CMM4', 'cnPilot', 'cnMatrix', 'Deliberant', 'Ericsson-LG', 'Prestige', 'ServerIron', 'FastIron', 'NetIron', 'VRP', 'UBNT', 'EdgeRouter', 'EdgeSwitch', 'UniFi', 'LambdaDriver', 'OptiSwitch', 'Ecreso', 'RouterOS', 'JUNOS', 'PAN-OS', 'FortiOS', 'LaserJet', 'ProCurve', 'ProLiant', 'PowerConnect', 'PowerEdge', 'PowerVault', 'iDRAC', 'Catalyst', 'Aironet', 'OmniSwitch', 'BladeCenter', 'ThinkSystem', 'DiskStation', 'Vigor', 'Smart-UPS', 'TeraStation', 'AMN', 'AMO'],
];
/** Under which name the vendor goes elsewhere in the house. */
const KNOWN_AS: Readonly<Record<string, string>> = { HPE: 'HP', FortiGate: 'Fortinet', 'Extreme Networks': 'Extreme', Liebert: 'Vertiv', 'Schneider Electric': 'APC', Lancom: 'LANCOM', Enterasys: 'Extreme', Aerohive: 'Extreme', TANDBERG: 'Cisco', ...{ NetVanta: 'Adtran', AlterPath: 'Avocent', ClearPass: 'Aruba', CMM3: 'Cambium', CMM4: 'Cambium', cnPilot: 'Cambium', cnMatrix: 'Cambium', 'Ericsson-LG': 'Ericsson', Prestige: 'Zyxel', ServerIron: 'Brocade', FastIron: 'Brocade', NetIron: 'Brocade', VRP: 'Huawei', UBNT: 'Ubiquiti', EdgeRouter: 'Ubiquiti', EdgeSwitch: 'Ubiquiti', UniFi: 'Ubiquiti' }, ...{ LambdaDriver: 'MRV', OptiSwitch: 'MRV', Ecreso: 'WorldCast', RouterOS: 'MikroTik', JUNOS: 'Juniper', 'PAN-OS': 'Palo Alto', FortiOS: 'Fortinet', LaserJet: 'HP', ProCurve: 'HP', ProLiant: 'HP', PowerConnect: 'Dell', PowerEdge: 'Dell', PowerVault: 'Dell', iDRAC: 'Dell', Catalyst: 'Cisco', Aironet: 'Cisco', OmniSwitch: 'Alcatel-Lucent', BladeCenter: 'IBM', ThinkSystem: 'Lenovo', DiskStation: 'Synology', Vigor: 'DrayTek', 'Smart-UPS': 'APC', TeraStation: 'Buffalo', AMN: 'Accedian', AMO: 'Accedian' } };
const NAMED = new RegExp(`(?:^|[^A-Za-z0-9])(${NAMES.map((name) => name.replace(/[.*+?^$()|[\]{}\\]/g, '\\$&')).join('|')})(?=$|[^A-Za-z0-9])`, 'i');

/** The vendor that a description names in its first eighty characters; null where it names none. */
export function vendorNamed(text: string): string | null {
  if (/^(?:linux|freebsd) \S+ \d/i.test(text)) return null;
  const found = NAMED.exec(text.slice(0, 80))?.[1]?.toLowerCase();
  const name = NAMES.find((one) => one.toLowerCase() === found);
  return name === undefined ? null : (KNOWN_AS[name] ?? name);
}
