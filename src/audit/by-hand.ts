/** Knows the command with which a person repeats an ask by hand. Secrets are named, never written. */
import { type Ask, SCRIPTS } from '../model/ask.js';
import type { Site } from '../model/site.js';

/** One line for a shell. `<…>` marks what the person has to fill in. */
export function commandFor(ask: Ask, target: string, site: Site | null): string {
  switch (ask.via) {
    case 'local':
      return ask.read === 'neighbours' ? 'ip neighbour show' : ask.read === 'routes' ? 'ip route show' : `less ${quote(target)}`;
    case 'ping':
      return `ping -c ${ask.count} ${target}`;
    case 'nmap':
      return ask.scan === 'hosts' ? `nmap -sn -n ${target}` : `nmap -n -Pn -p ${ask.ports}${ask.scan === 'scripts' ? ` --script ${SCRIPTS.join(',')}` : ''} ${target}`;
    case 'dns':
      return `dig +noall +answer @${target} ${ask.type} ${quote(ask.name)}`;
    case 'ntp':
      return `ntpdate -q ${target}`;
    case 'tls':
      return `openssl s_client -connect ${hostPort(bracketed(target), ask.port, 0)} </dev/null | openssl x509 -noout -text`;
    case 'http':
      return `curl -sik --max-time 10 ${ask.tls ? 'https' : 'http'}://${bracketed(target)}:${ask.port}/`;
    case 'ldap':
      return `ldapsearch -x -LLL -H ${ask.tls ? 'ldaps' : 'ldap'}://${bracketed(target)}:${ask.port} -s base -b '' '(objectClass=*)' '*' +`;
    case 'dhcp':
      return 'nmap --script broadcast-dhcp-discover';
    case 'hear':
      return `timeout ${ask.seconds} tcpdump -n -v 'ether proto 0x88cc or ether dst 01:00:0c:cc:cc:cc or ip proto 112 or udp port 1985 or udp port 2029 or udp port 67 or udp port 5353 or icmp6'`;
    case 'snmp':
      return 'walk' in ask ? `snmpbulkwalk -On ${snmpAccess(ask.credential, ask.context, site)} ${hostPort(target, site?.snmpPort, 161)} ${ask.walk}` : `snmpget -On ${snmpAccess(ask.credential, undefined, site)} ${hostPort(target, site?.snmpPort, 161)} ${ask.get.join(' ')}`;
    case 'ssh': {
      const port = site && site.sshPort !== 22 ? `-p ${site.sshPort} ` : '';
      if ('hello' in ask) return `ssh-keyscan ${port}${target}`;
      const credential = site?.credentials.find((one) => one.name === ask.credential);
      const user = credential && 'user' in credential ? credential.user : '<user>';
      return `ssh ${port}${user}@${target} ${quote(`${ask.sudo && credential && 'sudo' in credential && credential.sudo ? 'sudo -n ' : ''}${ask.run}`)}`;
    }
  }
}

function snmpAccess(name: string | undefined, context: string | undefined, site: Site | null): string {
  const credential = site?.credentials.find((one) => one.name === name);
  if (credential?.type === 'snmp-v3') return `-v3 -u ${credential.user}${credential.auth ? ` -a ${credential.auth.protocol} -A '<key>'` : ''}${credential.priv ? ` -x ${credential.priv.protocol} -X '<key>'` : ''}${context ? ` -n vlan-${context}` : ''}`;
  return `-v${credential?.type === 'snmp-v1' ? '1' : '2c'} -c '<community${name ? ` ${name}` : ''}>${context ? `@${context}` : ''}'`;
}
function hostPort(target: string, port: number | undefined, usual: number): string {
  return port === undefined || port === usual ? target : `${target}:${port}`;
}
function bracketed(target: string): string {
  return target.includes(':') ? `[${target}]` : target;
}
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
