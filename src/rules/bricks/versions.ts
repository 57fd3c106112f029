/** Knows when two versions are one, told in short and in full. */

/** The longest of `versions` that begins with `version` and goes on with another part; `version` itself where there is none. `15.2` is `15.2(7)E4` in short, and is not `15.20`. */
export function fullest(version: string, versions: readonly string[]): string {
  const longer = versions.filter((other) => other.length > version.length && other.startsWith(version) && /^[^0-9A-Za-z]/.test(other.slice(version.length)));
  return longer.reduce((best, other) => (other.length > best.length || (other.length === best.length && other < best) ? other : best), version);
}
