/** Knows what nmap's own scripts print of services that no other question reaches: names of Windows machines, certificates behind another protocol. */
import { XMLParser } from 'fast-xml-parser';
import type { Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { isStationMac, parseMac } from '../model/mac.js';
import { clean, decode } from '../model/text.js';
import { plain } from './bricks/character-references.js';
import { told } from './bricks/members.js';
import { windowsOf } from './bricks/windows.js';

interface Script {
  readonly id?: string;
  readonly output?: string;
}
interface Host {
  readonly ports?: { readonly port?: readonly { readonly portid?: string; readonly script?: readonly Script[] }[] };
  readonly hostscript?: { readonly script?: readonly Script[] };
}
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => name === 'port' || name === 'script', processEntities: false });
/** `Key: value` lines, and what stands after commas in the same line. */
function field(output: string, key: string): string | null {
  const found = new RegExp(`(?:^|[\\n,]\\s*)${key}: *([^\\n,]*)`, 'i').exec(output)?.[1];
  return found === undefined ? null : clean(found.replace(/\\x00.*/, ''), 253) || null;
}
const HOST_NAME = /^[a-z0-9_][a-z0-9._-]*$/i;

function* readScript(id: string, output: string, port: number | null, from: readonly string[]): Generator<Reading> {
  if (id === 'nbstat') {
    const name = field(output, 'NetBIOS name');
    const mac = parseMac(/NetBIOS MAC: ([0-9a-f:]{17})/i.exec(output)?.[1] ?? '');
    if (name !== null && HOST_NAME.test(name)) yield { kind: 'named', name, by: 'netbios', from };
    if (mac !== null && isStationMac(mac)) yield { kind: 'own-mac', mac, from };
  }
  if (id === 'smb-os-discovery') {
    const system = field(output, 'OS');
    const name = field(output, 'FQDN') ?? field(output, 'Computer name');
    const release = system === null ? null : windowsOf(system);
    if (name !== null && HOST_NAME.test(name)) yield { kind: 'named', name: name.toLowerCase(), by: 'hostname', from };
    if (release !== null) yield { kind: 'is-a', vendor: 'Microsoft', os: release, by: 'smb', from };
    if (release !== null) yield { kind: 'role', role: /server/i.test(release) ? 'server' : 'host', by: 'smb', from };
  }
  if (id === 'rdp-ntlm-info') {
    const name = field(output, 'DNS_Computer_Name') ?? field(output, 'NetBIOS_Computer_Name');
    const version = field(output, 'Product_Version');
    if (name !== null && HOST_NAME.test(name)) yield { kind: 'named', name: name.toLowerCase(), by: field(output, 'DNS_Computer_Name') === null ? 'netbios' : 'hostname', from };
    yield { kind: 'is-a', vendor: 'Microsoft', ...told({ os: releaseOf(version), version }), by: 'rdp', from };
  }
  if (id === 'ssl-cert' && port !== null) yield* readCertificate(output, port, from);
}

/** Builds that only servers have; of any other, workstations and servers are alike. */
function releaseOf(version: string | null): string {
  const build = Number(version?.split('.')[2] ?? 0);
  return build === 20348 || build === 25398 ? 'Windows Server 2022' : 'Windows';
}

function* readCertificate(output: string, port: number, from: readonly string[]): Generator<Reading> {
  const date = (key: string): string | null => {
    const time = Date.parse(`${field(output, key) ?? ''}Z`);
    return Number.isNaN(time) ? null : new Date(time).toISOString();
  };
  const [notBefore, notAfter] = [date('Not valid before'), date('Not valid after')];
  const name = (key: string): string => {
    const line = new RegExp(`^${key}: (.*)$`, 'm').exec(output)?.[1] ?? '';
    return clean(line.split('/').map((part) => part.replace(/^commonName=/, 'CN=').replace(/^organizationName=/, 'O=').replace(/^organizationalUnitName=/, 'OU=').replace(/^countryName=/, 'C=')).join(','), 250);
  };
  const fingerprint = /SHA-1: ([0-9a-f ]{40,60})/i.exec(output)?.[1]?.replaceAll(' ', '').toLowerCase() ?? '';
  if (notBefore === null || notAfter === null) return;
  const names = [...(/^Subject Alternative Name: (.*)$/m.exec(output)?.[1] ?? '').matchAll(/(?:DNS|IP Address):([^,\s]+)/g)].map(([, one]) => clean(one!, 253).toLowerCase());
  const common = /^Subject: commonName=([^/\n]+)/m.exec(output)?.[1];
  const all = names.length > 0 ? names : common === undefined ? [] : [clean(common, 253).toLowerCase()];
  yield { kind: 'certificate', port, subject: name('Subject'), issuer: name('Issuer'), names: [...new Set(all)].sort(), notBefore, notAfter, selfSigned: name('Subject') === name('Issuer'), fingerprint, from };
}

const dialect: Dialect = {
  title: 'nmap’s scripts for names of Windows machines and certificates (nmap.org, NSE)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    for (const { id, ask, outcome } of answers.via('nmap')) {
      if (outcome.is !== 'answered' || ask.scan === 'hosts') continue;
      let host: Host | undefined;
      try {
        host = (parser.parse(decode(outcome.raw)) as { host?: Host }).host;
      } catch {
        host = undefined;
      }
      if (typeof host !== 'object') continue;
      const scripts = [...(host.ports?.port ?? []).flatMap(({ portid, script = [] }) => script.map((one) => ({ one, port: Number(portid) || null }))), ...(host.hostscript?.script ?? []).map((one) => ({ one, port: null }))];
      for (const { one, port } of scripts) if (typeof one.id === 'string' && typeof one.output === 'string') yield* readScript(one.id, plain(one.output), port, [id]);
    }
  },
  examples: [
    {
      name: 'a Windows server that offers remote desktops',
      given: { nmap: '<host><ports><port protocol="tcp" portid="3389"><state state="open"/><script id="rdp-ntlm-info" output="&#xa;  Target_Name: EXAMPLE&#xa;  NetBIOS_Computer_Name: TS1&#xa;  DNS_Domain_Name: example.net&#xa;  DNS_Computer_Name: ts1.example.net&#xa;  Product_Version: 10.0.20348&#xa;  System_Time: 2026-01-01T00:00:00+00:00"/><script id="ssl-cert" output="Subject: commonName=ts1.example.net&#xa;Issuer: commonName=ts1.example.net&#xa;Public Key type: rsa&#xa;Not valid before: 2026-01-01T00:00:00&#xa;Not valid after:  2026-07-01T00:00:00&#xa;SHA-1: 0011 2233 4455 6677 8899 aabb ccdd eeff 0011 2233"/></port></ports></host>' },
      reads: [{ kind: 'named', name: 'ts1.example.net', by: 'hostname' }, { kind: 'is-a', vendor: 'Microsoft', os: 'Windows Server 2022', version: '10.0.20348' }, { kind: 'certificate', port: 3389, names: ['ts1.example.net'], notAfter: '2026-07-01T00:00:00.000Z', selfSigned: true }],
    },
    {
      name: 'a file server by its old name, and an old Windows that tells its release',
      given: { nmap: '<host><ports><port protocol="tcp" portid="445"><state state="open"/></port></ports><hostscript><script id="nbstat" output="NetBIOS name: FILES, NetBIOS user: &lt;unknown&gt;, NetBIOS MAC: 00:1b:21:aa:bb:07 (Example)"/><script id="smb-os-discovery" output="&#xa;  OS: Windows Server 2012 R2 Standard 9600 (Windows Server 2012 R2 Standard 6.3)&#xa;  Computer name: files&#xa;  FQDN: files.example.net&#xa;"/></hostscript></host>' },
      reads: [{ kind: 'named', name: 'FILES', by: 'netbios' }, { kind: 'named', name: 'files.example.net', by: 'hostname' }, { kind: 'is-a', os: 'Windows Server 2012 R2' }, { kind: 'role', role: 'server', by: 'smb' }],
      readsNo: ['certificate'],
    },
    { name: 'scripts that had nothing to say', given: { nmap: '<host><ports><port protocol="tcp" portid="445"><state state="open"/></port></ports></host>' }, reads: [], readsNo: ['named', 'is-a'] },
  ],
};
export default dialect;
