/** Knows both servers of the HTTP comparison, in one process of their own: ours over a real house with a real token, and a bare Fastify route with the same bytes. */
import { join } from 'node:path';
import fastify from 'fastify';
import { answersOf } from '../../src/daemon/answers.js';
import { openHouse } from '../../src/house.js';
import { createApi } from '../../src/http/api.js';
import { SCOPES } from '../../src/http/house.js';
import { createToken } from '../../src/store/tokens.js';
import { largeAudit } from './large-site.js';

const house = await openHouse({ config: join(process.argv[2]!, 'none.yaml'), configGiven: false, data: join(process.argv[2]!, 'data') });
const audit = largeAudit(1000);
const derived = { audit, configTexts: [], prior: { devices: [], findings: [] } };
const answers = answersOf(house, {
  audits: { derived: async () => derived, sweeps: async () => [], forget: () => undefined },
  sweeping: { start: async () => ({ running: 'none' }), cancel: () => false, async *progress() {}, running: () => null, stop: async () => undefined },
  metrics: { text: async () => ({ mediaType: 'text/plain', body: '' }), answered: () => undefined, sweepEnded: () => undefined } as never,
  readiness: async () => [],
});
const { token } = await createToken(house.database, house.siteId, { name: 'bench', scopes: SCOPES, at: new Date().toISOString(), expiresAt: '2099-01-01T00:00:00.000Z' });
const api = createApi(answers);
const ours = await api.listen({ host: '127.0.0.1', port: 0 });
const path = '/api/v1/snapshots/latest/devices?limit=100';
const body = await (await fetch(`${ours}${path}`, { headers: { authorization: `Bearer ${token}` } })).text();
if (JSON.parse(body).data.length !== 100) throw new Error('the page is not what it should be');
const plain = fastify();
plain.get('/api/v1/snapshots/latest/devices', (_request, reply) => reply.type('application/json; charset=utf-8').send(body));
const bare = await plain.listen({ host: '127.0.0.1', port: 0 });
process.send!({ ours, bare, token });
process.once('message', () => void Promise.all([api.close(), plain.close()]).then(() => house.close()).then(() => process.exit(0)));
