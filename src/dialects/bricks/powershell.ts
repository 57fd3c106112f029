/** Knows how a Windows machine is asked over its OpenSSH server: one pipeline of PowerShell that only gets and selects, told as JSON. */
import type { Answers } from '../../model/dialect.js';
import type { Fact } from '../../model/fact.js';
import type { Told } from './json.js';

/**
 * The command that tells `fields` of what `get` gets. The same words do in cmd.exe and in PowerShell, whichever the server starts: no quotes within
 * the quotes, no variables. Classes of CIM are asked for by name, for their properties are called alike in every language of Windows.
 */
export function selected(get: string, ...fields: readonly string[]): string {
  return piped(`${get} | Select-Object ${fields.join(',')} | ConvertTo-Json -Compress`);
}
export function piped(pipeline: string): string {
  return `powershell -NoProfile -NonInteractive -Command "${pipeline}"`;
}

/** Whether its SSH server is Microsoft's build of OpenSSH, whose shell is cmd.exe or PowerShell (Win32-OpenSSH). */
export function speaksWindows(known: readonly Fact[]): boolean {
  return known.some((fact) => fact.kind === 'speaks-ssh' && /^SSH-[\d.]+-OpenSSH_for_Windows/.test(fact.banner));
}

const MOST = 20_000;
/** The objects that a command told: PowerShell writes one alone as itself, several as a list. Empty: none, not asked, or no JSON. */
export function objectsOf(answers: Answers, command: string): readonly { readonly told: Told; readonly from: readonly string[] }[] {
  const output = answers.output(command);
  if (!output) return [];
  try {
    const value: unknown = JSON.parse(output.text.trim());
    const rows: readonly unknown[] = Array.isArray(value) ? value.slice(0, MOST) : [value];
    return rows.flatMap((row) => (typeof row === 'object' && row !== null && !Array.isArray(row) ? [{ told: row as Told, from: [output.from] }] : []));
  } catch {
    return [];
  }
}
/** What was printed and is no JSON, though something was: whole answers of another form. */
export function isUnreadable(answers: Answers, command: string): boolean {
  const text = answers.output(command)?.text.trim() ?? '';
  return text !== '' && objectsOf(answers, command).length === 0;
}
