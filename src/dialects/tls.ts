/** Knows a server's certificate: whose it is, which names it is good for, how long (RFC 5280). It is read, never trusted. */
import { X509Certificate } from 'node:crypto';
import type { Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { byCodePoint, distinct } from '../model/order.js';
import { clean } from '../model/text.js';
import { objectOf, textIn } from './bricks/json.js';

const NAMES_AT_MOST = 100;

/** A name as RFC 4514 writes it, the most telling part first. */
function nameOf(lines: string | undefined): string {
  return clean((lines ?? '').split('\n').filter((line) => line !== '').reverse().map((line) => line.replace(/[\\,]/g, '\\$&')).join(','), 250);
}
function dateOf(text: string): string | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
/** Host names and addresses of subjectAltName; without any, the common name. */
function namesOf({ subjectAltName, subject }: X509Certificate): string[] {
  const written = (subjectAltName ?? '').split(', ').flatMap((part) => /^(?:DNS|IP Address):(.+)$/.exec(part)?.[1] ?? []);
  const common = /^CN=(.+)$/m.exec(subject ?? '')?.[1];
  const names = written.length > 0 ? written : common === undefined ? [] : [common];
  return distinct(names.map((name) => clean(name.replace(/^"|"$/g, ''), 253).toLowerCase()).filter((name) => name !== '')).slice(0, NAMES_AT_MOST);
}

function readCertificate(port: number, der: Buffer, from: readonly string[]): Reading {
  try {
    const certificate = new X509Certificate(der);
    const [notBefore, notAfter] = [dateOf(certificate.validFrom), dateOf(certificate.validTo)];
    if (notBefore === null || notAfter === null) return { kind: 'unread', why: `the certificate on port ${port} has no dates`, from };
    const [subject, issuer] = [nameOf(certificate.subject), nameOf(certificate.issuer)];
    return { kind: 'certificate', port, subject, issuer, names: namesOf(certificate), notBefore, notAfter, selfSigned: byCodePoint(subject, issuer) === 0, fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(), from };
  } catch {
    return { kind: 'unread', why: `the certificate on port ${port} is malformed`, from };
  }
}

const dialect: Dialect = {
  title: 'Certificates of TLS ports (RFC 5280)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    for (const { id, ask, outcome } of answers.via('tls')) {
      if (outcome.is !== 'answered') continue;
      const told = objectOf(outcome.raw);
      yield readCertificate(ask.port, Buffer.from((told && textIn(told, 'certificate')) ?? '', 'base64'), [id]);
    }
  },
  examples: [
    {
      name: 'a certificate that a box made for itself',
      given: { asked: [{ ask: { via: 'tls', port: 443 }, raw: '{"protocol":"TLSv1.3","cipher":"TLS_AES_256_GCM_SHA384","certificate":"MIIB3jCCAYOgAwIBAgIUFg6CB6hzWHscLWCbrSjAllXZr6YwCgYIKoZIzj0EAwIwMzEXMBUGA1UECgwORXhhbXBsZSBPZmZpY2UxGDAWBgNVBAMMD25hcy5leGFtcGxlLm5ldDAeFw0yNjExMjUwMzMzNTNaFw0yNzExMjUwMzMzNTNaMDMxFzAVBgNVBAoMDkV4YW1wbGUgT2ZmaWNlMRgwFgYDVQQDDA9uYXMuZXhhbXBsZS5uZXQwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASh+OU6ORoA4i3dpFAgRX/ngl6mCBb3vD0QukFv08eVgeQzukdlQZjYiE5M2tNxHuQVyEl1/SP+GiIP12s7kpGno3UwczAdBgNVHQ4EFgQU11AyogAzs0WwDsfEixf9uSxyTkkwHwYDVR0jBBgwFoAU11AyogAzs0WwDsfEixf9uSxyTkkwDwYDVR0TAQH/BAUwAwEB/zAgBgNVHREEGTAXgg9uYXMuZXhhbXBsZS5uZXSHBMAAAgcwCgYIKoZIzj0EAwIDSQAwRgIhAIiOIh66cmYG6srKHZCqNFt6pDNAJqC5iHZ2zJyxJ+aWAiEAoP7No03AoL77AaRhNjR7ZKqwqS3pf5bfltFAz+6MYv4="}' }] },
      reads: [{ kind: 'certificate', port: 443, subject: 'CN=nas.example.net,O=Example Office', names: ['192.0.2.7', 'nas.example.net'], selfSigned: true }],
    },
    { name: 'no certificate', given: { asked: [{ ask: { via: 'tls', port: 443 }, raw: '{"protocol":null,"cipher":null,"certificate":"AAAA"}' }] }, reads: [{ kind: 'unread' }], readsNo: ['certificate'] },
  ],
};
export default dialect;
