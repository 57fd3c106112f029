/** Knows how a secret that we hold is kept out of messages and logs, whatever made them. */

export interface Redactor {
  /** From now on `secret` is not told. Shorter than three characters it is left alone: half of every message would go with it. */
  add(secret: string): void;
  /** `text` with every known secret replaced. */
  redact(text: string): string;
}
const TOKEN = '‹redacted›';
const SHORTEST = 3;

/** Knows each secret as it is, as JSON and URLs write it, in base64, and line by line where it has lines. */
export function createRedactor(secrets: Iterable<string> = []): Redactor {
  const forms = new Set<string>();
  let longestFirst: readonly string[] | null = null;

  function add(secret: string): void {
    const lines = secret.includes('\n') ? secret.split(/\r?\n/).filter((line) => line.length >= 16) : [];
    for (const form of [secret, ...lines, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
      if (secret.length >= SHORTEST) forms.add(form);
    }
    longestFirst = null;
  }
  function redact(text: string): string {
    longestFirst ??= [...forms].sort((a, b) => b.length - a.length);
    let safe = text;
    for (const form of longestFirst) if (safe.includes(form)) safe = safe.replaceAll(form, TOKEN);
    return safe;
  }
  for (const secret of secrets) add(secret);
  return { add, redact };
}
