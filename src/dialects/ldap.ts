/** Knows what a directory tells of itself to anybody: its domain, its own name, whose product it is (RFC 4512 §5.1, MS-ADTS §3.1.1.3.2). */
import type { Dialect } from '../model/dialect.js';
import { clean, decode } from '../model/text.js';
import { type Told, objectOf, textsIn } from './bricks/json.js';

/** LDAP_CAP_ACTIVE_DIRECTORY_OID. */
const ACTIVE_DIRECTORY = '1.2.840.113556.1.4.800';

/** `DC=example,DC=net` is `example.net`; null for a context that is no domain. */
function domainOf(context: string): string | null {
  const parts = context.split(',').map((part) => /^\s*dc=([a-z0-9_-]{1,63})\s*$/i.exec(part)?.[1]);
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts.join('.').toLowerCase() : null;
}

const dialect: Dialect = {
  title: 'LDAP rootDSE (RFC 4512 §5.1)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    for (const { id, outcome } of answers.via('ldap')) {
      if (outcome.is !== 'answered') continue;
      const attributes = objectOf(outcome.raw)?.['attributes'];
      if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes)) {
        yield { kind: 'unread', why: 'the directory’s answer is malformed', from: [id] };
        continue;
      }
      const values = (name: string): readonly string[] => textsIn(attributes as Told, name).map((value) => clean(decode(Buffer.from(value, 'base64')), 250));
      const contexts = [...values('defaultnamingcontext'), ...values('rootdomainnamingcontext'), ...values('namingcontexts')];
      const domain = contexts.map(domainOf).find((one) => one !== null) ?? null;
      const host = values('dnshostname').find((name) => /^[a-z0-9._-]+$/i.test(name))?.toLowerCase() ?? null;
      const vendor = values('vendorname')[0] ?? '';
      yield { kind: 'directory', domain, host, from: [id] };
      yield { kind: 'role', role: 'server', by: 'LDAP', from: [id] };
      if (host !== null) yield { kind: 'named', name: host, by: 'hostname', from: [id] };
      if (values('supportedcapabilities').includes(ACTIVE_DIRECTORY) && !/samba/i.test(vendor)) yield { kind: 'is-a', vendor: 'Microsoft', os: 'Windows Server', by: 'LDAP', from: [id] };
    }
  },
  examples: [
    {
      name: 'a domain controller',
      given: { asked: [{ ask: { via: 'ldap', port: 389 }, raw: JSON.stringify({ attributes: { defaultnamingcontext: [Buffer.from('DC=example,DC=net').toString('base64')], dnshostname: [Buffer.from('DC1.example.net').toString('base64')], supportedcapabilities: [Buffer.from(ACTIVE_DIRECTORY).toString('base64')] } }) }] },
      reads: [{ kind: 'directory', domain: 'example.net', host: 'dc1.example.net' }, { kind: 'named', name: 'dc1.example.net', by: 'hostname' }, { kind: 'is-a', vendor: 'Microsoft', os: 'Windows Server' }, { kind: 'role', role: 'server' }],
    },
    { name: 'a directory of another make', given: { asked: [{ ask: { via: 'ldap', port: 389 }, raw: JSON.stringify({ attributes: { namingcontexts: [Buffer.from('o=Example').toString('base64'), Buffer.from('dc=example,dc=org').toString('base64')] } }) }] }, reads: [{ kind: 'directory', domain: 'example.org', host: null }], readsNo: ['is-a', 'named'] },
    { name: 'damaged', given: { asked: [{ ask: { via: 'ldap', port: 389 }, raw: '{"attributes":[]}' }] }, reads: [{ kind: 'unread' }], readsNo: ['directory'] },
  ],
};
export default dialect;
