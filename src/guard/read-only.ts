/** Knows which commands only show something, by their form. The built-in ones are read one by one before a release; what a site adds must have one of these forms. */

/** No redirection, no second command, no expansion, no line break; after a bar only what picks lines or their form. */
const ONE_COMMAND = /^[^\p{C}<>&`;|$\\]+(?: \| (?:include|exclude|begin|section|match|except|grep|display|count|json|xml|no-more)\b[^\p{C}<>&`;|$\\]*)*$/u;
const REST = '(?: .*)?';
const READS: readonly RegExp[] = [
  `(?:show|display)${REST}`,
  `get (?:system|hardware|router|vpn|switch|log)${REST}`,
  `(?:cat|zcat|more|head|tail|ls|df|stat|wc|grep|readlink|uname|uptime|who|last|lastlog|id|ps|free|netstat|lsblk|lsmod|lsof|findmnt|blkid|lvs|vgs|pvs)${REST}`,
  '(?:rpm -q|dpkg -l|dpkg-query -W|apk info|pacman -Q|nft list|iptables -S|ip6tables -S|zpool list|zpool status|zfs list|zfs get|docker ps|docker inspect|podman ps|podman inspect|virsh list|virsh dominfo|virsh domiflist|qm list|qm config|pct list|pct config|pvesh get)' + REST,
  'ss(?: -[a-zA-JL-Z0-9]+)*',
  `ip(?: -[a-z0-9]+)* (?:addr|address|link|route|neigh|neighbour|rule|maddr)(?: (?:show|list)${REST})?`,
  `bridge(?: -[a-z0-9]+)* (?:fdb|link|vlan|mdb) show${REST}`,
  `systemctl(?: --[a-z-]+)* (?:list-units|list-timers|list-unit-files|status|show|cat|is-active|is-enabled|is-failed)${REST}`,
  '(?:timedatectl|timedatectl show|chronyc tracking|chronyc sources|ntpq -pn?)',
  "vtysh -c 'show[^']*'",
  'lldpctl(?: -f (?:json|json0|keyvalue|plain|xml))?',
  '/(?:certificate|container|disk|file|interface|ip|ipv6|log|mpls|ppp|queue|radius|routing|snmp|system|user)(?: (?!(?:re(?:set|boot|move)|shutdown|set|add|upgrade|run|print)\\b)[a-z0-9-]+)* print(?: [a-z-]+)*',
  '/export(?: (?:terse|compact|verbose|hide-sensitive|show-sensitive))*',
].map((form) => new RegExp(`^${form}$`, 'u'));
/** What a session may be told of how it is shown. */
const SETTING = /^(?:terminal (?:length|width|pager|datadump)\b[\w ]*|no (?:page|paging|cli pager session)|screen-length (?:disable|0 temporary)|set cli (?:screen-length 0|screen-width 0|pager off))$/;

/** Whether `command` can do nothing but show something. */
export function isReadOnly(command: string): boolean {
  return ONE_COMMAND.test(command) && READS.some((form) => form.test(command.split(' | ')[0]!));
}
/** Whether `setting` changes nothing but how one session is shown. */
export function isOfSession(setting: string): boolean {
  return SETTING.test(setting);
}
