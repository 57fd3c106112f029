/** Others are told of what happened: signed, thinly, again where it failed, and at no address that nobody wrote down. */
import { createHmac } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from '../../src/house.js';
import type { Site } from '../../src/model/site.js';
import { keepMessage, listMessages, postponeMessage } from '../../src/store/messages.js';
import { listActions } from '../../src/store/tokens.js';
import { createWebhooks, webhookSecret } from '../../src/daemon/webhooks.js';
import { removeFolder } from '../remove-folder.js';

interface Heard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('webhooks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linchpin-webhooks-'));
  const heard: Heard[] = [];
  const servers: Server[] = [];
  let house: House;
  let answers: number[] = [];
  let address: string;

  async function listening(answer: (path: string) => { readonly status: number; readonly location?: string }): Promise<string> {
    const server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        heard.push({ path: request.url!, headers: request.headers, body });
        const { status, location } = answer(request.url!);
        response.writeHead(status, location === undefined ? {} : { location }).end('ok');
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const told = async (urls: readonly string[], waitsMs: readonly number[] = [1, 1]): Promise<void> => {
    const webhooks = createWebhooks({ ...house, site: { webhooks: urls } as unknown as Site }, { signal: new AbortController().signal, problem: (error) => { throw error; }, waitsMs });
    webhooks.tell('sweep.ended', { sweep: 's-1', state: 'complete' });
    await webhooks.idle();
  };
  const log = async () => (await listActions(house.database, house.siteId, 1000)).map(({ did, about }) => `${did} @ ${about}`);

  beforeAll(async () => {
    house = await openHouse({ config: join(folder, 'none.yaml'), configGiven: false, data: join(folder, 'data') });
    address = await listening(() => ({ status: answers.shift() ?? 200 }));
  });
  afterEach(() => {
    heard.length = 0;
    answers = [];
  });
  afterAll(async () => {
    for (const server of servers) server.close();
    await house?.close();
    await removeFolder(folder);
  });

  it('are signed as Standard Webhooks are, and tell ids alone', async () => {
    await told([`${address}/hook?key=abc`]);
    const [{ path, headers, body }] = heard as [Heard];
    expect(path).toBe('/hook?key=abc');
    expect(JSON.parse(body)).toEqual({ type: 'sweep.ended', timestamp: expect.any(String) as string, data: { site: house.siteId, sweep: 's-1', state: 'complete' } });
    const secret = await webhookSecret(house.dataDir);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const signed = createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signed}`);
    expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(30);
    expect(await log()).toContain(`webhook told: sweep.ended @ ${address}`);
  });
  it('are sent again under the same id until they are taken', async () => {
    answers = [500, 503];
    await told([`${address}/again`]);
    expect(heard).toHaveLength(3);
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });
  it('end after the last try, or at once where the receiver is gone for good', async () => {
    answers = [500, 500, 500, 500];
    await told([`${address}/never`]);
    expect(heard).toHaveLength(3);
    answers = [410];
    heard.length = 0;
    await told([`${address}/gone`]);
    expect(heard).toHaveLength(1);
    expect(await log()).toContain(`webhook not told: sweep.ended (answered 410) @ ${address}`);
  });
  it('follow no redirect, and reach no address that is not written down', async () => {
    const elsewhere = await listening(() => ({ status: 200 }));
    const leading = await listening(() => ({ status: 307, location: `${elsewhere}/stolen` }));
    await told([`${leading}/hook`], []);
    expect(heard.map(({ path }) => path)).toEqual(['/hook']);
  });
  it('are taken up by the next process where the last one ended before they were taken, and end there too', async () => {
    const url = `${address}/restart`;
    const site = { ...house, site: { webhooks: [url] } as unknown as Site };
    const ending = new AbortController();
    const problem = (error: unknown) => { throw error; };
    answers = [500];
    const before = createWebhooks(site, { signal: ending.signal, problem, waitsMs: [3_600_000, 1] });
    before.tell('report.frozen', { report: 'r-1' });
    await expect.poll(async () => (await listMessages(house.database, house.siteId)).map(({ tries }) => tries), { timeout: 30_000 }).toEqual([1]);
    ending.abort();
    await before.idle();
    expect(heard).toHaveLength(1);
    const [waiting] = await listMessages(house.database, house.siteId);
    expect(JSON.stringify(waiting)).not.toContain('/restart');
    expect(Date.parse(waiting!.dueAt) - Date.now()).toBeGreaterThan(1_000_000);
    await postponeMessage(house.database, house.siteId, waiting!.id, 1, '2026-01-01T00:00:00.000Z');

    answers = [503];
    const after = createWebhooks(site, { signal: new AbortController().signal, problem, waitsMs: [3_600_000, 1] });
    await after.idle();
    expect(heard.map(({ path, headers }) => `${path} ${String(headers['webhook-id'])}`)).toEqual(Array.from({ length: 3 }, () => `/restart ${waiting!.id}`));
    expect(await listMessages(house.database, house.siteId)).toEqual([]);
    expect((await log())[0]).toBe(`webhook told: report.frozen @ ${address}`);
  });
  it('are let go of where their address was taken out of the site file', async () => {
    await keepMessage(house.database, house.siteId, { id: 'm-1', receiver: 'nobody', type: 'sweep.ended', body: '{}', tries: 2, dueAt: '2026-01-01T00:00:00.000Z' });
    await createWebhooks(house, { signal: new AbortController().signal, problem: (error) => { throw error; } }).idle();
    expect(await listMessages(house.database, house.siteId)).toEqual([]);
    expect((await log())[0]).toBe('webhook not told: sweep.ended (its address is no longer in the site file) @ an earlier address');
  });
  it('do not keep the daemon from anything where nobody listens', async () => {
    await expect(told(['http://127.0.0.1:9/closed'])).resolves.toBeUndefined();
    expect((await log())[0]).toMatch(/^webhook not told: sweep\.ended \(.+\) @ http:\/\/127\.0\.0\.1:9$/);
  });
});
