/** Tries how a box's make is told: names of vendors, greetings of services, free descriptions, names of Windows; no words are made of nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyBanner } from '../../src/dialects/bricks/banners.js';
import { isGenericAgent, shortName, vendorOfEnterprise, vendorOfMac } from '../../src/dialects/bricks/enterprises.js';
import { readDescription } from '../../src/dialects/bricks/grammar.js';
import { told } from '../../src/dialects/bricks/plausible.js';
import { vendorNamed } from '../../src/dialects/bricks/vendor-names.js';
import { windowsOf } from '../../src/dialects/bricks/windows.js';

describe('names of vendors', () => {
  it.each([
    [9, 'Cisco'],
    [11, 'HP'],
    [14988, 'MikroTik'],
    [41112, 'Ubiquiti'],
    [25506, 'H3C'],
  ])('knows enterprise %i as %s', (number, name) => expect(vendorOfEnterprise(number)).toBe(name));

  it('names nobody for agents that many build in, and for numbers nobody holds', () => {
    expect([8072, 2021, 4413].map(vendorOfEnterprise)).toEqual([null, null, null]);
    expect(vendorOfEnterprise(4_000_000_000)).toBeNull();
    expect(isGenericAgent('1.3.6.1.4.1.8072.3.2.10')).toBe(true);
    expect(isGenericAgent('1.3.6.1.4.1.9.1.516')).toBe(false);
    expect(isGenericAgent('')).toBe(true);
  });

  it('drops the legal form, and nothing else', () => {
    expect(shortName('Example Networks, Inc.')).toBe('Example Networks');
    expect(shortName('Beispiel Technik GmbH & Co. KG')).toBe('Beispiel Technik');
    expect(shortName('Cisco Systems, Inc')).toBe('Cisco');
    expect(shortName('Ruijie Networks Co.,LTD')).toBe('Ruijie');
    expect(shortName('SHENZHEN BEISPIEL ELECTRONIC CO.，LTD')).toBe('SHENZHEN BEISPIEL ELECTRONIC');
    expect(shortName('')).toBeNull();
  });

  it('knows cards by the longest prefix, and none that software made up', () => {
    expect(vendorOfMac('b8:27:eb:00:00:01')).toBe('Raspberry Pi');
    expect(vendorOfMac('02:00:00:00:00:01')).toBeNull();
  });

  it('finds a vendor in plain words, but not in the name of a host', () => {
    expect(vendorNamed('Viprinet Router 300')).toBe('Viprinet');
    expect(vendorNamed('Linux cisco-proxy 5.10.0 #1 SMP')).toBeNull();
  });
});

describe('greetings', () => {
  it.each([
    ['ssh_banners', 'SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u2', 'OpenBSD', 'OpenSSH'],
    ['ssh_banners', 'SSH-2.0-dropbear_2022.83', 'Dropbear SSH Project', 'Dropbear SSH'],
    ['http_servers', 'Microsoft-IIS/10.0', 'Microsoft', 'IIS'],
    ['http_servers', 'gizmo-httpd/1.2', 'gizmo-httpd', 'gizmo-httpd'],
    ['html_title', 'HP LaserJet M507dn', 'HP', 'M507dn'],
    ['telnet_banners', 'MikroTik v7.1 (stable)\r\nLogin:', 'MikroTik', 'RouterOS'],
    ['mysql_banners', '5.5.5-10.6.12-MariaDB-1', 'MariaDB', 'MariaDB'],
    ['sip_user_agents', 'Grandstream GXP2170 1.0.11.10', 'Grandstream', 'GXP2170'],
    ['sip_banners', 'Yealink SIP-T46U 108.86.0.20', 'Yealink', 'T46U'],
    ['http_cookies', 'grafana_session=0123456789abcdef; Path=/', 'Grafana', 'Grafana'],
    ['http_cookies', 'BIGipServerpool_web=1677787402.20480.0000; path=/', 'F5', 'BIG-IP LTM'],
    ['http_wwwauth', 'Basic realm="NETGEAR WNDR4300"', 'Netgear', 'WNDR4300'],
    ['x509_subjects', 'CN=IPMI,OU=Software,O=Super Micro Computer,L=San Jose,ST=California,C=US', 'Supermicro', 'IPMI'],
    ['x509_subjects', 'CN=TRAEFIK DEFAULT CERT', 'Traefik', 'Traefik'],
    ['dhcp_vendor_class', 'Cisco Systems, Inc. IP Phone CP-8845', 'Cisco', '8845'],
    ['dhcp_vendor_class', 'android-dhcp-13', 'Google', 'Android'],
    ['smb_native_os', 'Windows 5.0', 'Microsoft', 'Windows 2000'],
    ['ldap_searchresult', '0\x84\0\0\0(\x04\x1ddomainControllerFunctionality1\x84\0\0\0\x03\x04\x016', 'Microsoft', 'Windows Server 2012 R2'],
    ['ldap_searchresult', 'domainControllerFunctionality: 10', 'Microsoft', 'Windows Server 2025'],
    ['dns_versionbind', '9.18.19-1~deb12u1-Debian', 'ISC', 'BIND'],
    ['mdns_device-info_txt', 'model=Macmini7,1', 'Apple', 'Mac mini (Late 2014)'],
    ['rtsp_servers', 'GStreamer RTSP server', 'GStreamer', 'RTSP Server'],
    ['x11_banners', 'Colin Harrison', 'Microsoft', 'Windows'],
    ['mysql_banners', '5.7.40-43-log', 'Percona', 'Percona Server'],
  ])('%s: %s', (kind, text, vendor, product) => expect(identifyBanner(kind, text)).toContainEqual(expect.objectContaining({ vendor, product })));

  it.each([
    ['http_servers', 'Apache/2.4.57 (Debian)', '2.4.57'],
    ['mysql_banners', '5.5.5-10.6.12-MariaDB-1:10.6.12+maria~ubu2204', '10.6.12'],
    ['ntp_banners', 'version="ntpd 4.2.8p15@1.3728-o", processor="x86_64", system="FreeBSD/13.2-RELEASE"', '13.2-RELEASE'],
    ['ntp_banners', 'processor="sun4u", system="SunOS/5.8"', '8'],
    ['smtp_banners', 'mail.example.net ESMTP Exim 4.96 Mon, 06 Jan 2025 10:00:00 +0000', '4.96'],
    ['snmp_sysdescr', 'Example Switch 24, HW Rev 1.2, Software Version 3.4.5-r6', '3.4.5-r6'],
    ['dns_versionbind', '9.16.23-RH', '9.16.23'],
  ])('tells a release: %s %s', (kind, text, version) => expect(identifyBanner(kind, text)).toContainEqual(expect.objectContaining({ version })));
  it.each([
    ['http_cookies', 'JSESSIONID=0A1B2C; Path=/; HttpOnly'],
    ['http_cookies', 'session_id=77; Path=/'],
    ['http_wwwauth', 'Digest realm="192.0.2.4", nonce="77", algorithm=MD5'],
    ['http_wwwauth', 'Negotiate'],
    ['html_title', '404 Not Found'],
    ['html_title', 'Login'],
    ['ftp_banners', 'files.example.net FTP server ready.'],
    ['nntp_banners', 'NNTP server ready (posting ok)'],
    ['telnet_banners', 'Connection refused'],
    ['dns_versionbind', 'none of your business'],
    ['smb_native_os', 'Windows 6.1'],
    ['sip_user_agents', 'SIP/2.0'],
    ['x509_issuers', 'CN=R11,O=Let\'s Encrypt,C=US'],
    ['x509_subjects', 'CN=www.example.net,O=Example Bakery Ltd,C=GB'],
    ['ldap_searchresult', '\x04\x0enamingContexts1\x13\x04\x11dc=example,dc=net'],
  ])('tells nothing: %s %s', (kind, text) => expect(identifyBanner(kind, text)).toEqual([]));

  it('is never thrown and ends, whatever is said', () => {
    fc.assert(fc.property(fc.constantFrom('x509_subjects', 'http_cookies', 'ldap_searchresult', 'dhcp_vendor_class', 'ssh_banners', 'http_servers', 'html_title', 'snmp_sysdescr'), fc.string({ maxLength: 2000 }), (kind, text) => Array.isArray(identifyBanner(kind, text))));
  });
});

describe('free descriptions', () => {
  it('says only what is written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        for (const value of Object.values(readDescription(text, null))) if (!text.includes(value as string)) return false;
        return true;
      }),
    );
  });
  it('takes a name without a digit for a model only where a release follows it', () => {
    expect(readDescription('Example-MX, firmware 7.4.4.24', null)).toMatchObject({ model: 'Example-MX', version: '7.4.4.24' });
    expect(readDescription('LON-CORE', null)).toEqual({});
    expect(readDescription('pfSense fw1 2.7.2-RELEASE FreeBSD 14.0 amd64', null)).not.toHaveProperty('model');
  });
  it('takes the part that answers for a box for no model', () => {
    expect(readDescription('EPSON Built-in 11b/g/n Print Server', 'Epson')).toEqual({});
    expect(readDescription('Internal 10/100 Network Interface Card', null)).toEqual({});
    expect(readDescription('files-1 1234 Isilon OneFS v8.1.2.0', null)).not.toHaveProperty('model');
    expect(readDescription('DP-301P Print Server', null)).toMatchObject({ model: 'DP-301P Print Server' });
  });

  it('takes no placeholder for a value', () => {
    expect(['N/A', 'To be filled by O.E.M.', '""', '  ', 'unknown', '####'].map(told)).toEqual([null, null, null, null, null, null]);
    expect(told('"X-200"')).toBe('X-200');
  });
});

describe('names of Windows', () => {
  it.each([
    ['Hardware: x - Software: Windows Version 6.3 (Build 20348 Multiprocessor Free)', 'Windows 10'],
    ['1.3.6.1.4.1.311.1.1.3.1.2 Hardware: x - Software: Windows Version 6.3 (Build 20348 Multiprocessor Free)', 'Windows Server 2022'],
    ['Windows Server 2012 R2 Standard 9600', 'Windows Server 2012 R2'],
    ['Example OS (build 20348)', null],
  ])('%s', (text, name) => expect(windowsOf(text)).toBe(name));
});
