/** Knows how others are told of what happened: thin, signed messages (Standard Webhooks 1.0.0) to the addresses that the site file names, and to none else. */
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { keyFile } from '../guard/key-file.js';
import type { House } from '../house.js';
import { stableId } from '../model/digest.js';
import { type WaitingMessage, keepMessage, listMessages, postponeMessage, removeMessage } from '../store/messages.js';
import { logAction } from '../store/tokens.js';

export type EventType = 'sweep.ended' | 'report.frozen';
export interface Webhooks {
  /** Tells every address in the background; what cannot be delivered is tried again for some hours, also by the next process. Never throws. */
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

/** Tells the webhooks of the house's site. A message names what happened by its ids; whoever wants more asks the API with a token. Messages that an earlier process did not deliver are taken up at once. */
export function createWebhooks(house: House, { signal, problem, waitsMs = WAITS_MS }: WebhookOptions): Webhooks {
  const { database, siteId } = house;
  const underway = new Set<Promise<void>>();
  const begin = (work: Promise<void>): void => {
    const watched = work.catch(problem);
    underway.add(watched);
    void watched.finally(() => underway.delete(watched));
  };
  const taken = new Set<string>();
  begin(takeUp());
  return {
    tell(type, data) {
      const at = new Date().toISOString();
      const body = JSON.stringify({ type, timestamp: at, data: { site: siteId, ...data } });
      for (const url of house.site?.webhooks ?? []) begin(first({ id: stableId('webhook', url, body), receiver: fingerprintOf(url), type, body, tries: 0, dueAt: at }, url));
    },
    async idle() {
      while (underway.size > 0) await Promise.all(underway);
    },
  };

  async function takeUp(): Promise<void> {
    for (const waiting of await listMessages(database, siteId)) {
      const url = house.site?.webhooks.find((one) => fingerprintOf(one) === waiting.receiver);
      if (taken.has(waiting.id)) continue;
      if (url !== undefined) begin(deliver(waiting, url));
      else await over(waiting, `webhook not told: ${waiting.type} (its address is no longer in the site file)`, 'an earlier address');
    }
  }
  /** A message that cannot be kept is sent all the same. */
  async function first(message: WaitingMessage, url: string): Promise<void> {
    taken.add(message.id);
    await keepMessage(database, siteId, message).catch(problem);
    await deliver(message, url);
  }
  async function deliver(message: WaitingMessage, url: string): Promise<void> {
    const secret = await webhookSecret(house.dataDir);
    const { id, body, type } = message;
    for (let { tries, dueAt } = message; ; ) {
      await pause(Math.max(0, Date.parse(dueAt) - Date.now()), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const said = await post(url, id, body, secret, signal);
      if (said.ok) return over(message, `webhook told: ${type}`, new URL(url).origin);
      if (signal.aborted) return;
      const wait = waitsMs[tries];
      if (said.status === GONE || wait === undefined) return over(message, `webhook not told: ${type} (${said.why})`, new URL(url).origin);
      tries++;
      dueAt = new Date(Date.now() + wait).toISOString();
      await postponeMessage(database, siteId, id, tries, dueAt).catch(problem);
    }
  }
  async function over({ id }: WaitingMessage, did: string, about: string): Promise<void> {
    taken.delete(id);
    await removeMessage(database, siteId, id);
    await logAction(database, siteId, { at: new Date().toISOString(), who: 'daemon', did, about });
  }
}

function fingerprintOf(url: string): string {
  return stableId('receiver', url);
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
