/** Knows how the row of the decision table that judged a finding is said in words. */

const IMPACTS: Readonly<Record<string, string>> = { M4: 'Two or more essential services stop for everyone', M3: 'One essential service stops for everyone', M2: 'An essential service stops for some or later, or a supporting one for everyone', M1: 'No known service stops', 'M?': 'No known service tells what it stops' };
const RETURNS: Readonly<Record<string, string>> = { yes: ', and is back in time', no: ', and is not back in time' };
/** Where a service stops and nobody told when it is back. */
const UNTOLD: Readonly<Record<string, string>> = { M4: ', and nobody told when they are back', M3: ', and nobody told when it is back', M2: ', and nobody told when it is back' };

/** `One essential service stops for everyone, and is not back in time (M3 · no · confirmed → ACT_NOW).` A row that is not of that form is given as it is. */
export function decisionInWords(decision: string): string {
  const [, impact, returns, row] = /^(M[1-4?]) · (yes|no|unknown) · ([a-z]+ → [A-Z_]+)/.exec(decision) ?? [];
  if (impact === undefined || returns === undefined || row === undefined) return `${decision.replace(/[.]$/, '')}.`;
  const back = returns === 'unknown' ? (UNTOLD[impact] ?? '') : impact in UNTOLD ? RETURNS[returns]!.replace('is back', impact === 'M4' ? 'are back' : 'is back').replace('is not back', impact === 'M4' ? 'are not back' : 'is not back') : '';
  return `${IMPACTS[impact]!}${back} (${impact} · ${returns} · ${row}).`;
}
