/** Knows boxes and systems by the class that they name to DHCP (RFC 2132, option 60). */
import type { Greeting, OfKind } from '../greeting.js';

const PHONES: readonly Greeting[] = [
  ['Cisco', 'Unified Wireless IP Phone $1', /Wireless Phone (\w+)/i],
  ['Cisco', '$1', /^Cisco Systems,? Inc\.? IP Phone (?:CP-)?(\w+)/i],
  ['Cisco', '$1', /^(?:CISCO|LINKSYS) ?-?((?:SPA|PAP|ATA|RTP|SRP|WRP|WIP)-?\w*)/i],
  ['Polycom', 'SoundStation IP $1', /^Polycom\S*?-SSIP_?(\d+)/i],
  ['Polycom', 'SoundStation Duo', /^Polycom\S*?-SSDuo/i],
  ['Polycom', 'SoundPoint IP $1', /^Polycom\S*?-SPIP_?(\d+)/i],
  ['Polycom', '$1', /^Polycom\S*?-((?:VVX|Trio|CX|CCX|OBi)[_ ]?\w*)/i],
  ['Mitel', 'ShoreTel', /^ShoreTel/i],
  ['Mitel', 'IP Phone', /ipphone\.mitel\.com|^Mitel/i],
  ['Aastra', '$1', /^Aastra ?IP ?Phone ?(\w+)/i],
  ['Avaya', 'IP Phone', /^ccp\.avaya\.com|^Avaya$/i],
  ['Avaya', '$1', /^Avaya (\w+)/i],
  ['Nortel', '$1', /^Nortel-(i?\w+)/i],
  ['Siemens', 'OpenStage', /^OptiIpPhone|^OpenStage/i],
  ['Alcatel-Lucent', 'IP Touch', /^alcatel\.(?:noe|a)\.0/i],
  ['Yealink', '$1', /^yealink[ _-]?(?:SIP-)?(\w*)/i],
  ['Snom', '$1', /^snom-?(\w*)/i],
  ['Grandstream', '$1', /^Grandstream (\w+)/i],
  ['Digium', '$1', /^digium_(\w\d+)/i],
  ['AudioCodes', '$1', /^AUDC-IPPhone-?(\w*)/i],
  ['Fanvil', '$1', /^Fanvil (\w+)/i],
  ['Gigaset', '$1', /^Gigaset[ _-]?(\w*)/i],
  ['Microsoft', 'Lync Phone Edition', /^MS-UC-Client/i],
  ['innovaphone', 'innovaphone', /^1\.3\.6\.1\.4\.1\.6666$/],
];

const NETWORK: readonly Greeting[] = [
  ['Cisco', 'Aironet $1', /^Cisco AP (?:c|AIR-)?(\d\w*)/i],
  ['Cisco', '$1', /^Cisco (AP\d\w*|AIR-\S+)/i],
  ['Cisco', 'TelePresence', /^Cisco Telepresence/i],
  ['Cisco', 'Cisco', /^ciscopnp|^Cisco Systems,? Inc\.?$/i],
  ['Meraki', 'Meraki', /^MERAKI/i],
  ['Aruba', 'Access Point', /^Aruba(?:Instant)?AP/i],
  ['Aruba', '$1', /^Aruba J\w+ (\w+)/i],
  ['Aruba', 'Sensor', /^Aruba-Sensor/i],
  ['HP', '$1', /^(?:HPE?|ProCurve) J\w{4,5} ?(?:ProCurve )?(?:Switch )?([\w-]*\d[\w-]*)/i],
  ['HP', 'Colubris', /^Colubris/i],
  ['$1', '$2', /^(H3C|HPE|HP)\. \1 ?(\S+)/],
  ['Juniper', '$1', /^Juniper[-:](\w+(?:-\w+)*)/i],
  ['Juniper', 'IVE OS', /^JNPR\.IVE/i],
  ['Ruckus', 'Access Point', /^Ruckus/i],
  ['Ubiquiti', 'Ubiquiti', /^(?:ubnt|ubiquiti)/i],
  ['Aerohive', 'Access Point', /^AEROHIVE/i],
  ['Xirrus', 'Xirrus', /^Xirrus/i],
  ['Motorola', '$1', /^(?:MotorolaAP|Motorola AP|SymbolAP|ExtremeAP|Zebra(?:AP|WLAN))\.?(\w*)/i],
  ['Extreme', 'Access Point', /^(?:HiPath AP|ExtremeNetworks|Enterasys)/i],
  ['Arista', '$1', /^Arista;(DCS-\w+|CCS-\w+)/i],
  ['Fortinet', '$1', /^(Forti(?:AP|Gate|Switch|WiFi|Extender)\S*)/i],
  ['Huawei', '$1', /^Huawei (?:AP|(S\d\S+|AR\d\S+|AC\d\S+))/i],
  ['Alcatel-Lucent', '$1', /^(?:OmniSwitch|AlcatelOS)-?(OS\w+)/i],
  ['Dell', '$1', /^Dell(?: ?EMC)?(?: Networking|;) ?(\w+)/i],
  ['AVM', '$1', /^(FRITZ!Box[\w ]*)/i],
  ['Edgecore', '$1', /^onie_vendor:\w+-(?:accton|edgecore)_(\w+)/i],
];

const MACHINES: readonly Greeting[] = [
  ['HP', 'iLO $1', /^CPQRIB(\d)/i],
  ['HP', 'iLO', /^CPQRIB$|^iLO/i],
  ['Dell', 'iDRAC', /^iDRAC|^Dell Remote Access/i],
  ['Sun', '$1', /^SUNW[.,](\S+)/i],
  ['Dell', 'Wyse $1', /^wyse-(\w+)/i],
  ['Sony', 'PlayStation $1', /^PS([345])\b/],
  ['Microsoft', 'Xbox', /XBOX/i],
  ['LG', 'TV', /^LG_/],
  ['BrightSign', '$1', /^BrightSign (\S+)/i],
  ['Gallagher', 'Gallagher', /^Gallagher/i],
  ['RIM', 'BlackBerry', /^BlackBerry/i],
  ['APC', 'APC', /^APC$/],
  ['Raritan', 'Raritan', /^Raritan/i],
  ['Axis', '$1', /^AXIS,[^,]+,([^,]+)/],
  ['Zebra', '$1', /ZTC (\w+)/i],
  ['Zebra', 'Zebra', /^ZEBRA$/i],
  ['HP', '$1', /^(?:Hewlett-Packard|HP) (OfficeJet|LaserJet|JetDirect|Printer|DesignJet|PageWide)/i],
  ['Canon', '$1', /^Canon (\w+)/i],
  ['Dell', '$1', /^Dell (?:Color |Laser |MFP |Printer |Multifunction )*(\w*\d\w+)/i],
];

const SYSTEMS: readonly Greeting[] = [
  ['Microsoft', 'Windows 98', /^MSFT 98/],
  ['Microsoft', 'Windows', /^MSFT [5-9]/],
  ['Microsoft', 'Windows CE', /^(?:Microsoft )?Windows ?CE/i],
  ['Google', 'Android', /^android-dhcp-(?<version>[\w.]+)|:android:|^dhcpcd-\S+:Linux-\S+:\w+:(?:Qualcomm|MT\d|Exynos)/],
  ['Google', 'Chrome OS', /^chromeos/i],
  ['Linux', 'Linux', /:Linux-(?<version>[\d.]+)|^anaconda-Linux|^Linux ipconfig|^udhcp/i],
  ['Debian', 'Linux', /^d-i$/],
  ['VMware', 'ESXi', /^(?:ESXi|VMware)/i],
  ['LG', 'webOS', /^LG_\d{2}/],
  ['Sun', 'Solaris', /^SUNW[.,]/],
];

const LOADERS: readonly Greeting[] = [
  ['Busybox', 'udhcp', /^udhcp ?(?<version>[\d.]+)?/],
  ['Roy Marples', 'dhcpcd', /^dhcpcd[- ](?<version>[\d.]+)/],
  ['iPXE', 'iPXE', /^(?:iPXE|gPXE|Etherboot)/],
  ['DENX', 'U-Boot', /^U-Boot/],
];

const vendorClasses: OfKind = { kinds: ['dhcp_vendor_class'], service: LOADERS, os: SYSTEMS, hw: [...PHONES, ...NETWORK, ...MACHINES] };
export default vendorClasses;
