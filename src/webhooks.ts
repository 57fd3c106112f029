/** Knows how others are told of what happened: thin, signed messages (Standard Webhooks 1.0.0) to the addresses that the site file names, and to none else. */
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { keyFile } from './guard/key-file.js';
import type { House } from './house.js';
import { stableId } from './model/digest.js';
import { logAction } from './store/tokens.js';

export type EventType = 'sweep.ended' | 'report.frozen';
export interface Webhooks {
  /** Tells every address in the background; what cannot be delivered is tried again for some hours. Never throws. */
  tell(type: EventType, data: Readonly<Record<string, string>>): void;
  /** Settles when nothing is under way any more. */
  idle(): Promise<void>;
}
export interface WebhookOptions {
  readonly signal: AbortSignal;
  readonly problem: (error: unknown) => void;
  /** Waits before each further try. */
  readonly waitsMs?: readonly number[];
}
const WAITS_MS: readonly number[] = [5_000, 60_000, 600_000, 3_600_000, 10_800_000];
const LONGEST_ANSWER_MS = 15_000;
/** The receiver has asked to be told no more (Standard Webhooks, “Retries”). */
const GONE = 410;

/** The key with which messages are signed, as receivers are given it: `whsec_` and base64. Made where there is none. */
export async function webhookSecret(dataDir: string): Promise<string> {
  return `whsec_${(await keyFile(dataDir, 'webhooks')).toString('base64')}`;
}

/** `webhook-signature` of a message: HMAC-SHA256 over id, time and body. */
export function signatureOf(secret: string, id: string, timestamp: string, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** Tells the webhooks of the house's site. A message names what happened by its ids; whoever wants more asks the API with a token. */
export function createWebhooks(house: House, { signal, problem, waitsMs = WAITS_MS }: WebhookOptions): Webhooks {
  const underway = new Set<Promise<void>>();
  return {
    tell(type, data) {
      const at = new Date().toISOString();
      const body = JSON.stringify({ type, timestamp: at, data: { site: house.siteId, ...data } });
      for (const url of house.site?.webhooks ?? []) {
        const delivery = deliver(url, stableId('webhook', url, body), body, type).catch(problem);
        underway.add(delivery);
        void delivery.finally(() => underway.delete(delivery));
      }
    },
    async idle() {
      await Promise.all(underway);
    },
  };

  async function deliver(url: string, id: string, body: string, type: EventType): Promise<void> {
    const secret = await webhookSecret(house.dataDir);
    const tries = [0, ...waitsMs];
    for (const [i, wait] of tries.entries()) {
      await pause(wait, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const said = await post(url, id, body, secret, signal);
      if (said.ok) return record(`webhook told: ${type}`, url);
      if (said.status === GONE || i === tries.length - 1) return record(`webhook not told: ${type} (${said.why})`, url);
    }
  }
  async function record(did: string, url: string): Promise<void> {
    await logAction(house.database, house.siteId, { at: new Date().toISOString(), who: 'daemon', did, about: new URL(url).origin });
  }
}

/** One try. A redirect leads to an address that nobody wrote down, so it is a failure. */
async function post(url: string, id: string, body: string, secret: string, signal: AbortSignal): Promise<{ readonly ok: boolean; readonly status: number | null; readonly why: string }> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  try {
    const answer = await fetch(url, {
      method: 'POST', body, redirect: 'manual', signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_ANSWER_MS)]),
      headers: { 'content-type': 'application/json', 'user-agent': 'Linchpin', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatureOf(secret, id, timestamp, body) },
    });
    await answer.body?.cancel();
    return { ok: answer.status >= 200 && answer.status < 300, status: answer.status, why: `answered ${answer.status}` };
  } catch (error) {
    const { code, name } = ((error as Error).cause ?? error) as { code?: string; name?: string };
    return { ok: false, status: null, why: code ?? name ?? 'no answer' };
  }
}
