/** Knows systems and boxes by what they show before a login (telnet, RFC 854), where the words are nobody else's. */
import type { OfKind } from '../greeting.js';

const terminals: OfKind = {
  kinds: ['telnet_banners'],
  os: [
    ['Microsoft', 'Windows', /MKS Telnet|Microsoft Telnet|Georgia SoftWorks|GoodTech Telnet|KpyM Telnet|Telnet Server for Windows|TelSrv/i],
    ['Sun', 'Solaris', /^\W*(?:UNIX\(r\) System V Release 4\.0|SunOS 5)/],
    ['IBM', 'OS/400', /^\W*Application Required\. No Installation Default|^\W*Sign On\b.*\bSystem\b.*\bSubsystem\b/i],
    ['IBM', 'AIX', /^\W*AIX Version (?<version>\d)/],
    ['Cisco', 'IOS', /User Access Verification|Cisco Configuration Professional|Cisco Router and Security Device Manager/i],
    ['Huawei', 'VRP', /recommended to use Stelnet/i],
    ['Yocto', 'RDK', /^\W*RDK \(A Yocto/],
    ['Check Point', 'Checkpoint FW1', /Check Point FireWall-1/i],
    ['SCO', 'OpenServer', /^\W*SCO OpenServer/i],
    ['SGI', 'IRIX', /^\W*IRIX/],
    ['Alpine', 'Linux', /Welcome to Alpine Linux/i],
    ['OpenWrt', 'OpenWrt', /W I R E L E S S {3}F R E E D O M|OpenWrt/],
    ['Microsoft', 'Windows CE', /Welcome to the Windows CE Telnet/i],
  ],
  service: [['SAP', 'NetWeaver Application Server Java', /J2EE Engine|SAP J2EE|####\*{2,}#######\*/i]],
  hw: [
    ['Cisco', '$1', /^\W*(Catalyst \d+\w*) Management Console/],
    ['Cisco', 'UCS Device', /^\W*CIMC Debug Firmware/],
    ['FlowPoint', 'DSL Router', /^\W*FlowPoint\/\d+/],
    ['Nortel', 'Passport', /Copyright \(c\) \d{4} Nortel Networks/],
    ['Conexant', 'AccessRunner ADSL router', /ACCESS RUNNER ADSL/],
    ['Ricoh', 'NRG Printer', /^\W*NRG Maintenance Shell/],
    ['Ricoh', 'Printer', /(?:RICOH|LANIER|SAVIN|Gestetner|Aficio) Maintenance Shell/i],
    ['Liebert', 'Service Port', /Precise\/RTCS.*Service Port Manager/s],
    ['Redline', 'Wireless Radio', /Redline Communications/],
    ['Control Solutions', '$1', /i\.CanDoIt (BAS-\w+(?: ReMOTE I\/O)?)/],
    ['Baxter', 'SIGMA Spectrum Infusion System', /SIGMA Spectrum/],
    ['Eltex', '$1', /((?:TAU|SMG|RG|NTU)-?\d+\w*(?:\.IP)?)/],
    ['Lantronix', '$1', /Lantronix (\w+)/],
    ['Digi', '$1', /(?:Digi|PortServer) (\w+)/],
    ['Netopia', '$1', /Netopia (\S+)/],
    ['Avtech', 'Room Alert', /Room Alert/],
  ],
};
export default terminals;
