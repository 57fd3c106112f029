/** Knows what is asked over SSH, last of all: a greeting, then the read-only commands, where a credential's scope says so. */
import type { Ask } from '../model/ask.js';
import type { Known, PlannedAsk } from '../model/plan.js';
import type { Credential } from '../model/site.js';
import { askedWith, credentialsFor } from './credentials.js';
import { fragilityOf } from './fragile.js';
import { aliasesIn } from './snmp.js';
import { type Target, type View, factsOf } from './view.js';

export const HELLO: Ask = { via: 'ssh', hello: true };

/** Banner and host key of every open SSH port. */
export function hello({ targets }: View, { site, fragile = [] }: Known): readonly PlannedAsk[] {
  return targets
    .filter((target) => !target.wasAsked(HELLO) && factsOf(target, 'open-port').some(({ protocol, port }) => protocol === 'tcp' && port === site.sshPort) && fragilityOf(target, fragile).length === 0)
    .map(({ name }) => ({ target: name, ask: HELLO }));
}

/** The commands of the dialects a target may speak: under the credential that lets us in, else under the next one. */
export function commands(view: View, known: Known): readonly PlannedAsk[] {
  const aliases = aliasesIn(view);
  return view.targets.flatMap((target): PlannedAsk[] => {
    const greeted = [...target.asked.values()].find(({ ask }) => ask.via === 'ssh' && 'hello' in ask);
    if (greeted?.is !== 'answered' || greeted.incomplete || aliases.has(target.name) || fragilityOf(target, known.fragile ?? []).length > 0) return [];
    const credential = nextCredential(target, credentialsFor(target, 'ssh', known));
    return credential ? commandsFor(target, credential, known) : [];
  });
}

/** The one that worked; else the first untried one, as long as the others were refused and not lost on the way. */
function nextCredential(target: Target, credentials: readonly Credential[]): Credential | null {
  for (const credential of credentials) {
    const put = askedWith(target, credential.name);
    if (put.length === 0 || put.some(({ is }) => is === 'answered')) return credential;
    if (put.every(({ is }) => is === 'silent' || is === 'broken')) return null;
  }
  return null;
}

function commandsFor(target: Target, credential: Credential, { dialects }: Known): PlannedAsk[] {
  const maySudo = 'sudo' in credential && credential.sudo;
  const asks = new Map<string, Ask>();
  for (const dialect of dialects) {
    if (!dialect.asks.some(({ ask }) => ask.via === 'ssh') || !dialect.speaks(target.facts)) continue;
    for (const { ask } of dialect.asks) {
      if (ask.via !== 'ssh' || !('run' in ask)) continue;
      const sudo = (ask.sudo === true && maySudo) || (asks.get(ask.run) as { sudo?: boolean } | undefined)?.sudo === true;
      asks.set(ask.run, { via: 'ssh', run: ask.run, ...(sudo && { sudo: true }), ...(ask.shell !== undefined && { shell: ask.shell }), credential: credential.name });
    }
  }
  const put = new Set(askedWith(target, credential.name).flatMap(({ ask }) => ('run' in ask ? [ask.run] : [])));
  return [...asks.values()].filter((ask) => 'run' in ask && !put.has(ask.run)).map((ask) => ({ target: target.name, ask }));
}
