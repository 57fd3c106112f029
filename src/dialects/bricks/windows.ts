/** Knows the name under which a Windows is sold, by the build number it tells of itself, and whether it is a server. */

/** First build of each release; workstation name, server name. */
const RELEASES: readonly (readonly [number, string, string])[] = [
  [1057, 'Windows NT', 'Windows NT Server'],
  [2195, 'Windows 2000', 'Windows 2000 Server'],
  [2600, 'Windows XP', 'Windows XP'],
  [3790, 'Windows XP', 'Windows Server 2003'],
  [6000, 'Windows Vista', 'Windows Server 2008'],
  [7600, 'Windows 7', 'Windows Server 2008 R2'],
  [9200, 'Windows 8', 'Windows Server 2012'],
  [9600, 'Windows 8.1', 'Windows Server 2012 R2'],
  [10240, 'Windows 10', 'Windows Server 2016'],
  [17763, 'Windows 10', 'Windows Server 2019'],
  [20348, 'Windows 10', 'Windows Server 2022'],
  [22000, 'Windows 11', 'Windows Server 2022'],
  [26100, 'Windows 11', 'Windows Server 2025'],
];

/** The name in `text`, else the one that its build number stands for; a sysObjectID of a server at its beginning says server. Null: no Windows. */
export function windowsOf(text: string): string | null {
  const named = /Windows (?:Server )?(?:\d{4}(?: R2)?|XP|Vista|NT|7|8\.1|8|10|11|95|98|ME|CE|Embedded[\w ]*|Storage Server[\w ]*)(?= |$|[^\w.])/i.exec(text)?.[0];
  const bare = /^Hyper-V Server (\d{4}(?: R2)?)/.exec(text)?.[1];
  if (bare !== undefined) return `Windows Server ${bare}`;
  if (!/Windows|Software:/.test(text)) return null;
  const build = Number(/\(Build(?: Number:)? (\d+)/i.exec(text)?.[1] ?? 0);
  if (build === 0) return named ?? null;
  const isServer = /^1\.3\.6\.1\.4\.1\.311\.1\.1\.3\.1\.[23]\b/.test(text);
  const release = RELEASES.filter(([first]) => build >= first).at(-1);
  return release ? release[isServer ? 2 : 1] : (named ?? null);
}
