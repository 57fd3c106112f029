/** Knows where FortiOS gives names to things, and where it uses them: addresses, services, schedules, interfaces, profiles, tunnels. */
import { sortedBy } from '../../model/order.js';
import { clean } from '../../model/text.js';
import type { Named } from './config-facts.js';
import { type Entry, entriesOf } from './fortios-entries.js';

/** Kinds of inspection whose table and setting are called alike. */
const INSPECTING = ['voip', 'icap', 'waf', 'file-filter', 'videofilter', 'casb', 'virtual-patch', 'ssh-filter', 'sctp-filter', 'cifs'];
/** Tables whose entries are there to be named by others. */
const DEFINES: readonly (readonly [type: string, table: RegExp])[] = [
  ['address', /^firewall (?:(?:multicast-)?address6?|addrgrp6?|vip(?:6|46|64)?|vipgrp(?:6|46|64)?|proxy-addr(?:ess|grp)|address6-template)$/],
  ['service', /^firewall service (?:custom|group)$/],
  ['schedule', /^firewall schedule (?:onetime|recurring|group)$/],
  ['pool', /^firewall ippool6?$/],
  ['interface', /^system (?:interface|zone|switch-interface|virtual-switch|(?:sdwan|virtual-wan-link) zone)$|^vpn ipsec phase1-interface$|^wireless-controller vap$/],
  ['tunnel', /^vpn ipsec (?:phase1|phase1-interface|manualkey|manualkey-interface|concentrator)$/],
  ['portal', /^vpn ssl web portal$/],
  ['user', /^user (?:local|radius|ldap|tacacs\+|saml|peer|peergrp|adgrp|fsso|pop3|krb-keytab)$/],
  ['user-group', /^user group$/],
  ['admin-profile', /^system accprofile$/],
  ['profile-group', /^firewall profile-group$/],
  ['antivirus', /^antivirus profile$/],
  ['webfilter', /^webfilter profile$/],
  ['ips', /^ips sensor$/],
  ['application-list', /^application list$/],
  ['ssl-inspection', /^firewall ssl-ssh-profile$/],
  ['protocol-options', /^firewall profile-protocol-options$/],
  ['dnsfilter', /^dnsfilter profile$/],
  ['shaper', /^firewall shaper traffic-shaper$/],
  ['per-ip-shaper', /^firewall shaper per-ip-shaper$/],
  ['route-map', /^router route-map$/],
  ['router-list', /^router (?:access|prefix)-list6?$/],
  ['community-list', /^router community-list$/],
  ['as-path-list', /^router aspath-list$/],
  ['key-chain', /^router key-chain$/],
  ['internet-service', /^firewall internet-service-(?:custom|custom-group|group)$/],
  ['pool', /^firewall ippool_grp$/],
  ['shaping-profile', /^firewall shaping-profile$/],
  ['health-monitor', /^firewall ldb-monitor$/],
  ['access-proxy', /^firewall access-proxy6?$/],
  ['auth-scheme', /^authentication scheme$/],
  ['replacement-messages', /^system replacemsg-group$/],
  ['dlp', /^dlp (?:sensor|profile)$/],
  ['emailfilter', /^(?:email|spam)filter profile$/],
  ...INSPECTING.map((kind) => [kind, new RegExp(`^${kind} profile$`)] as const),
];

const POLICY = /^firewall (?:(?:security-|proxy-|shaping-|local-in-|multicast-|interface-|DoS-|ttl-)?policy(?:6|46|64)?|consolidated policy|explicit-proxy-policy|central-snat-map|sniffer|acl6?)$/;
/** What inspects: policies, groups of profiles, wireless networks. */
const INSPECTED = /^firewall|^wireless-controller (?:utm-profile|vap)$|^system dns-server$/;
/** Settings that name what others define. */
const USES: readonly (readonly [type: string, table: RegExp, keys: RegExp])[] = [
  ['address', POLICY, /^(?:src|dst)addr6?$|^(?:orig|dst)-addr6?$/],
  ['service', POLICY, /^service$/],
  ['schedule', POLICY, /^schedule$/],
  ['pool', POLICY, /^poolname6?$|^nat-ippool6?$/],
  ['interface', POLICY, /^(?:srcintf|dstintf|intf|interface)$/],
  ['user', POLICY, /^users$/],
  ['user-group', POLICY, /^groups$/],
  ['tunnel', POLICY, /^vpntunnel$/],
  ['profile-group', POLICY, /^profile-group$/],
  ['antivirus', INSPECTED, /^av-profile$/],
  ['webfilter', INSPECTED, /^webfilter-profile$/],
  ['ips', INSPECTED, /^ips-sensor$/],
  ['application-list', INSPECTED, /^application-list$/],
  ['ssl-inspection', INSPECTED, /^ssl-ssh-profile$/],
  ['protocol-options', INSPECTED, /^profile-protocol-options$/],
  ['dnsfilter', INSPECTED, /^dnsfilter-profile$/],
  ['shaper', /^firewall/, /^traffic-shaper(?:-reverse)?$/],
  ['per-ip-shaper', /^firewall/, /^per-ip-shaper$/],
  ['dlp', INSPECTED, /^dlp-(?:sensor|profile)$/],
  ['emailfilter', INSPECTED, /^(?:email|spam)filter-profile$/],
  ...INSPECTING.map((kind) => [kind, INSPECTED, new RegExp(`^${kind}-profile$`)] as const),
  ['shaper', /^application list entries$/, /^shaper(?:-reverse)?$/],
  ['per-ip-shaper', /^application list entries$/, /^per-ip-shaper$/],
  ['shaping-profile', /^system interface$/, /^(?:in|e)gress-shaping-profile$/],
  ['internet-service', /^(?:firewall|router policy|system (?:sdwan|virtual-wan-link) service)/, /^internet-service6?-(?:src-)?(?:custom|custom-group|group)$/],
  ['internet-service', /^firewall internet-service-custom-group$/, /^member$/],
  ['pool', /^firewall ippool_grp$/, /^member$/],
  ['health-monitor', /^firewall vip/, /^monitor$/],
  ['access-proxy', POLICY, /^access-proxy6?$/],
  ['address', /^firewall access-proxy6?$/, /^vip6?$/],
  ['address', POLICY, /^rtp-addr$/],
  ['address', /^firewall proxy-address$/, /^host$/],
  ['address', /^firewall ssl-ssh-profile ssl-exempt$/, /^(?:address6?|wildcard-fqdn)$/],
  ['address', /^authentication rule$/, /^(?:src|dst)addr6?$/],
  ['auth-scheme', /^authentication (?:rule|setting)$/, /^(?:active|sso)-auth-(?:method|scheme)$/],
  ['schedule', /^wireless-controller/, /^(?:schedule|darrp-optimize-schedules|mpsk-schedules)$/],
  ['user-group', /^wireless-controller vap$/, /^(?:usergroup|selected-usergroups)$/],
  ['user-group', /^system interface$/, /^security-groups$/],
  ['user-group', /^switch-controller security-policy/, /^user-group$/],
  ['user-group', /^vpn (?:l2tp|pptp|ipsec phase1(?:-interface)?)$/, /^usrgrp$/],
  ['user-group', /^firewall auth-portal$|^router policy6?$/, /^groups$/],
  ['replacement-messages', /^/, /^replacemsg(?:-override)?-group$/],
  ['address', /^firewall (?:addrgrp6?|proxy-addrgrp|vipgrp(?:6|46|64)?)$/, /^(?:member|exclude-member)$/],
  ['service', /^firewall service group$/, /^member$/],
  ['schedule', /^firewall schedule group$/, /^member$/],
  ['interface', /^firewall vip(?:6|46|64|grp6?)?$/, /^(?:extintf|interface)$/],
  ['address', /^firewall vip(?:6|46|64)?$/, /^(?:mapped-addr|src-vip-filter)$/],
  ['service', /^firewall vip(?:6|46|64)?$/, /^service$/],
  ['address', /^system (?:sdwan|virtual-wan-link) service$/, /^(?:src|dst)6?$/],
  ['user-group', /^system (?:sdwan|virtual-wan-link) service$/, /^groups$/],
  ['user', /^system (?:sdwan|virtual-wan-link) service$/, /^users$/],
  ['interface', /^system (?:zone|interface)$|^system (?:sdwan|virtual-wan-link) members$|^system dhcp6? server$/, /^(?:interface|member)$/],
  ['interface', /^router (?:static6?|policy6?)$/, /^(?:device|input-device|output-device)$/],
  ['address', /^router (?:static6?|policy6?)$/, /^(?:dstaddr|srcaddr)$/],
  ['interface', /^vpn ipsec phase1(?:-interface)?$/, /^interface$/],
  ['user-group', /^vpn ipsec phase1(?:-interface)?$/, /^authusrgrp$/],
  ['address', /^vpn ipsec phase1(?:-interface)?$/, /^ipv[46]-(?:split-(?:in|ex)clude|name)$/],
  ['service', /^vpn ipsec phase1(?:-interface)?$/, /^split-include-service$/],
  ['tunnel', /^vpn ipsec phase2(?:-interface)?$/, /^phase1name$/],
  ['tunnel', /^vpn ipsec concentrator$/, /^member$/],
  ['address', /^vpn ipsec phase2(?:-interface)?$/, /^(?:src|dst)-name6?$/],
  ['address', /^vpn ssl /, /^(?:tunnel-ipv?6?-pools|ip-pools|ipv6-pools|source-address6?|(?:ipv6-)?split-tunneling-routing-address)$/],
  ['interface', /^vpn ssl settings/, /^source-interface$/],
  ['user-group', /^vpn ssl settings/, /^groups$/],
  ['user', /^vpn ssl settings/, /^users$/],
  ['portal', /^vpn ssl settings/, /^(?:portal|default-portal)$/],
  ['user', /^user group$/, /^member$/],
  ['user', /^user group match$/, /^server-name$/],
  ['user', /^user local$/, /^(?:radius|ldap|tacacs\+)-server$/],
  ['admin-profile', /^system (?:admin|api-user)$/, /^accprofile$/],
  ['user-group', /^system admin$/, /^remote-group$/],
  ['address', /^system (?:external-resource|automation-trigger|dns-database)$/, /^address$/],
  ['route-map', /^router (?:bgp|ospf6?|rip|isis)/, /^(?:route-map(?:-in|-out)?(?:6|-vpnv[46]|-evpn)?|routemap|(?:condition|advertise)-routemap|default-originate-routemap6?|default-information-route-map|unsuppress-map6?|distribute-route-map-in)$/],
  ['community-list', /^router route-map/, /^match-community$/],
  ['as-path-list', /^router (?:route-map|bgp)/, /^(?:match-as-path|(?:aspath-)?filter-list-(?:in|out)6?)$/],
  ['key-chain', /^router (?:rip|ospf|isis|bgp)/, /^(?:auth-keychain(?:-l[12])?|md5-keychain|auth-keychain-name|keychain|key-chain)$/],
  ['router-list', /^router ospf6? area filter-list$/, /^list$/],
  ['router-list', /^router (?:bgp|ospf6?|rip|isis|route-map)/, /^(?:match-ip6?-(?:address|nexthop)|(?:prefix|distribute)-list-(?:in|out)6?|distribute-list-in|access-list|listname)$/],
];

/** There without being defined, or from the factory: no use of one is missing, and one that is not used was not put there by anybody. */
const BUILT_IN = new RegExp(`^(?:${[
  'all|none|any|always|default|default-darrp-optimize|g-.*|wifi-default|sniffer-profile|monitor-all|all_default(?:_pass)?|high_security|strict|protect_\\w+|block-high-risk|(?:no|certificate|deep|custom-deep)-(?:deep-)?inspection|web-access|full-access|tunnel-access',
  'Content_Archive|Content_Summary|Credit-Card|Large-File|SSN-Sensor|super_admin(?:_readonly)?|prof_admin|no_access|admin_no_access|(?:high|medium|low)-priority|guarantee-100kbps|shared-1M-pipe|guest|guest-group|Guest-group|SSO_Guest_Users|SSO_guest_users',
  'virtual-wan-link|ssl\\..*|naf\\..*|l2t\\..*|modem|fortilink|local|ALL\\w*|NONE|webproxy|webproxy-connect',
  'SSLVPN_TUNNEL\\w*|FABRIC_DEVICE|FIREWALL_AUTH_PORTAL_ADDRESS|EMS_\\w+|FCTEMS\\w*|wildcard\\..*|login\\.\\w+\\.com|G Suite|Microsoft Office 365|adobe|Adobe Login|android|apple|metadata-server|.*\\.(?:com|net|org|ms|cn)',
].join('|')})$`);
const FACTORY_SERVICES = new Set('GRE AH ESP AOL BGP DHCP DHCP6 DNS FINGER FTP FTP_GET FTP_PUT GOPHER H323 HTTP HTTPS IKE IMAP IMAPS Internet-Locator-Service IRC L2TP LDAP LDAP_UDP NetMeeting NFS NNTP NTP OSPF PC-Anywhere PING PING6 TIMESTAMP INFO_REQUEST INFO_ADDRESS ONC-RPC DCE-RPC POP3 POP3S PPTP QUAKE RAUDIO REXEC RIP RLOGIN RSH SCCP SIP SIP-MSNmessenger SAMBA SMTP SMTPS SNMP SSH SYSLOG TALK TELNET TFTP MGCP UUCP VDOLIVE WAIS WINFRAME X-WINDOWS MS-SQL MYSQL RDP VNC SQUID SOCKS WINS RADIUS RADIUS-OLD CVSPSERVER AFS3 TRACEROUTE RTSP MMS KERBEROS SMB'.split(' ').concat('Email Access', 'Web Access', 'Windows AD', 'Exchange Server'));
/** Their being there is their use. */
const ALWAYS_USED = new Set(['interface', 'user', 'admin-profile', 'portal']);
/** Known in every virtual domain. */
const EVERYWHERE = new Set(['interface', 'admin-profile']);

/** The names of a FortiOS configuration. A name is missing only where the text defines others of its type: what nobody touched is not shown. */
export function namesOfFortiOs(text: string): readonly Named[] {
  return fortiOsNames(entriesOf(text));
}
/** The same of entries that were read before. */
export function fortiOsNames(entries: readonly Entry[]): readonly Named[] {
  const names = new Map<string, { name: string; type: string; defined: boolean; used: number; line: string }>();
  const isBuiltIn = (type: string, name: string): boolean => name === '' || BUILT_IN.test(name) || (type === 'service' && FACTORY_SERVICES.has(name));
  const own = (type: string, name: string, vdom: string, line: string) => {
    const key = `${EVERYWHERE.has(type) ? '' : vdom}\n${type}\n${name}`;
    const found = names.get(key) ?? { name: clean(name, 80), type, defined: false, used: 0, line: clean(line, 160) };
    names.set(key, found);
    return found;
  };
  const types = new Set<string>();
  /** The box makes these itself for its ports. */
  const made = new Set<unknown>();
  for (const { table, name, vdom, sets } of entries) {
    for (const [type, tables] of DEFINES) {
      if (!tables.test(table) || name === '') continue;
      types.add(type);
      if (isBuiltIn(type, name)) continue;
      const found = own(type, name, vdom, `${table}: edit "${name}"`);
      found.defined = true;
      if (sets.get('type')?.[0] === 'interface-subnet') made.add(found);
    }
  }
  for (const { table, name, vdom, sets } of entries) {
    for (const [type, tables, keys] of USES) {
      if (!tables.test(table)) continue;
      const said = new Set([...sets].flatMap(([key, values]) => (keys.test(key) ? values : [])));
      for (const value of said) if (!isBuiltIn(type, value)) own(type, value, vdom, `${table} ${name}: ${value}`).used++;
    }
  }
  const told = [...names.values()].filter((one) => (one.defined ? one.used > 0 || (!ALWAYS_USED.has(one.type) && !made.has(one)) : types.has(one.type)));
  return sortedBy(told, ({ type }) => type, ({ name }) => name);
}
