/** Knows what an SSH server says before anybody logs in: its banner (RFC 4253 §4.2) and the key it proves to hold. */
import type { Dialect } from '../model/dialect.js';
import { clean, decode } from '../model/text.js';

/** The answer's JSON, as far as it is read here. `changedFrom`: another key was pinned for this address before. */
interface Hello {
  readonly banner?: unknown;
  readonly hostKey?: { readonly fingerprint?: unknown } | null;
  readonly changedFrom?: unknown;
  readonly legacy?: unknown;
  readonly algorithms?: { readonly kex?: unknown; readonly cipher?: unknown; readonly mac?: unknown } | null;
}

const dialect: Dialect = {
  title: 'SSH: banner and host key (RFC 4253)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    for (const { id, ask, outcome } of answers.via('ssh')) {
      if (!('hello' in ask) || outcome.is !== 'answered') continue;
      const hello = parse(outcome.raw);
      if (!hello) {
        yield { kind: 'unread', why: 'the SSH greeting is malformed', from: [id] };
        continue;
      }
      const banner = typeof hello.banner === 'string' ? clean(hello.banner) : '';
      if (banner !== '') yield { kind: 'speaks-ssh', banner, from: [id] };
      const methods = [hello.algorithms?.kex, hello.algorithms?.cipher, hello.algorithms?.mac].filter((one): one is string => typeof one === 'string' && one !== '');
      const changedFrom = typeof hello.changedFrom === 'string' ? clean(hello.changedFrom) : undefined;
      if (methods.length > 0 || changedFrom !== undefined) yield { kind: 'ssh-offer', legacy: hello.legacy === true, algorithms: clean(methods.join(', ')), ...(changedFrom !== undefined && { changedFrom }), from: [id] };
      const fingerprint = hello.hostKey?.fingerprint;
      // A key that changed unexplained is no proof of being the same box.
      if (typeof fingerprint === 'string' && /^SHA256:[A-Za-z0-9+/]{43}$/.test(fingerprint) && hello.changedFrom == null) yield { kind: 'identity', key: 'hostkey', value: fingerprint, from: [id] };
    }
  },
  examples: [
    { name: 'a server that proves a key', given: { ssh: { 'ssh hello': '{"banner":"SSH-2.0-OpenSSH_9.6","hostKey":{"fingerprint":"SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}}' } }, reads: [{ kind: 'speaks-ssh', banner: 'SSH-2.0-OpenSSH_9.6' }, { kind: 'identity', key: 'hostkey' }] },
    { name: 'a key that is not the one known before', given: { ssh: { 'ssh hello': '{"banner":"SSH-2.0-x","changedFrom":"SHA256:B","hostKey":{"fingerprint":"SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}}' } }, reads: [{ kind: 'speaks-ssh' }, { kind: 'ssh-offer', changedFrom: 'SHA256:B' }], readsNo: ['identity'] },
    { name: 'a server that takes only old methods', given: { ssh: { 'ssh hello': '{"banner":"SSH-2.0-x","legacy":true,"algorithms":{"kex":"diffie-hellman-group1-sha1","cipher":"3des-cbc","mac":"hmac-md5"}}' } }, reads: [{ kind: 'ssh-offer', legacy: true, algorithms: 'diffie-hellman-group1-sha1, 3des-cbc, hmac-md5' }] },
    { name: 'nobody greeted', given: { ssh: {} }, reads: [], readsNo: ['speaks-ssh', 'identity'] },
  ],
};
export default dialect;

function parse(raw: Uint8Array): Hello | null {
  try {
    const value: unknown = JSON.parse(decode(raw));
    return typeof value === 'object' && value !== null ? (value as Hello) : null;
  } catch {
    return null;
  }
}
