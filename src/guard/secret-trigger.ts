/** Knows without which marks no line holds a secret, so that most lines are passed over at once. */

/** Parts of words. */
const WORDS = [
  ' -p', '-mode', '<<<', '<api>', '<pin>', '_auth', '_live_', '_param ', 'account', 'activation', 'assword', 'auth ', 'authdata', 'authent', 'authinfo', 'authorization', 'authorize', 'authtok', 'authtype',
  'cache_peer', 'challenge', 'cleartext', 'clickhouse', 'coefficient', 'com2sec', 'communit', 'composer', 'contrase', 'cqlsh', 'createuser', 'credential', 'crypto ', 'curl', 'dockerconfigjson',
  'dynamic-dns', 'echo', 'encrypt', 'etcdctl', 'execute', 'expdp', 'exponent', 'eyj', 'glpat-', 'govc', 'hash', 'heslo', 'hexadecimal', 'hooks', 'http', 'identified', 'impdp', 'influx', 'ipmitool',
  'ipsec', 'iwconfig', 'kennwort', 'key', 'l2tpd', 'ldap', 'lftp', 'license', 'link', 'mariadb', 'masterauth', 'md5', 'mongo', 'monitor ', 'mosquitto', 'mysql', 'ncftp', 'net use', 'nsupdate', 'openssl',
  'option ', 'otp ', 'pass', 'phrase', 'pin-', 'pkcs12', 'pmk', 'pop-', 'pptpd', 'preshar', 'printf', 'private', 'proxy', 'psk', 'pswd', 'pwd', 'rabbitmqctl', 'racadm', 'radius', 'radtest', 'rar ',
  'rclone', 'redis', 'register', 'registration', 'requirep', 'rman', 'root-auth', 'rpcclient', 'secret', 'securestring', 'seed', 'send', 'senha', 'server', 'session', 'sha1 ', 'shadow', 'shared', 'smb',
  'smtp-', 'snmp', 'sqlcmd', 'sqlplus', 'syscon', 'tacacs', 'telegram', 'token', 'trap', 'user ', 'useradd', 'usermod', 'username', 'usmuser', 'vault ', 'version', 'virsh', 'wachtwoord', 'webhook',
  'webusers', 'wget', 'winexe', 'wmic', 'xox', 'zerotier',
];
/** What is no word. */
const MARKS = [
  'Prime[12]:', 'has[łl]o', 'key-?material', 'gh[opsu]_', '[rwto]comm', String.raw`add ".{0,200}\{`, 'pin=', String.raw`pin(?:_?code)?["']`, String.raw`["']-p["']`, '= des ', String.raw`[^\s:]:[^\s:]{1,200}@`, String.raw`^\s*"[^"]*"\s`, String.raw`^\s*\* [A-Za-z]`,
  String.raw`^\s*key\s*=`, String.raw`:\d{3,5}\s+\S+\s+\d{1,2}\s*$`, String.raw`^\s*\S+\s+["']?\*["']?\s`, '=> ', String.raw`\$USER\d`, String.raw`key\d?=`, String.raw`^\s*PW=`, String.raw`:\{`,
  String.raw`: (?:RSA|ECDSA|PKCS|P12|PIN|BLISS)[ \d]`, String.raw`^\s*(?:smtp|mail|mx|relay|submission)`, String.raw`@[\w.-]{1,100}:`, String.raw`\](?::\w+)?\s\S{1,100}:`, String.raw`^\s*\*\.`,
  String.raw`(?:smtp|mail|mx|relay|submission)[\w.-]{0,60}:`, '_SALT=', 'lns-', 'hmac', 'unlock', String.raw`\bmc `, String.raw`\biw `, 'auth=', String.raw`\b(?:EAP|XAUTH|NTLM) `, String.raw` "?\*"?\s*$`, '"auth"',
  String.raw`\/rp `, String.raw`\/p:`, String.raw`%\^%`, '%[@#$]%', String.raw`\bcak\b`, String.raw`\bpin\b`, String.raw`^[^\s:]+:(?:\*|\d+):`, 'net (?:ads|rpc)', String.raw`pw\b`, 'cak[ =]',
  String.raw`\bpin=`, 'value=', String.raw`\bsa `, '<[a-z]', String.raw`\$\w+\$`, String.raw`\bENC `, String.raw`:\/\/`, String.raw`:\d+:\d*:`,
];
export const TRIGGER = new RegExp([...WORDS, ...MARKS].join('|'), 'i');
