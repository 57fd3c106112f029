/** Knows where a greeting tells the release of what it names: right behind the name, behind a word or letter that announces one, else the first number with points. */

const NUMBER = String.raw`\d{1,5}(?:[._]\d+)+(?:\(\w+(?:\.\d+)?\)\w*)*(?:[._+~-]?[A-Za-z0-9]+)*(?:\(\w+\)\w*)*`;
/** Letters of a branch, as HP's `KB.16.10` and Adtran's `A4.08`. */
const BRANCHED = String.raw`(?:(?:[A-Z]{1,3}\.?(?=\d))?${NUMBER}|[A-Z]{1,3}\d?\.[A-Z]{2,3}\.[A-Z]\d+\w*)`;
const BEHIND_NAME = new RegExp(`^[\\w+!-]{0,24}?(?:[/ _(:-]{1,3}(?:(?:[Vv]ersion|[Vv]er|[Rr]elease|[Rr]el|[Rr]ev|[Ss]erver|[Ff]irmware)\\b[. :]{0,2})?[vV]?\\.? ?)(${NUMBER})`);
/** Best first: what runs before what it runs on. */
const ANNOUNCED = [
  ['[Ss]oftware [Vv]ersion', '[Ss]ystem [Vv]ersion', 'S/W [Rr]elease', 'SW_VER', 'SW Version', 'SW', 'S/W', '[Ss]oft[Ww]', 'AF1'],
  ['[Vv]ersion', 'VERSION', '[Rr]elease', '[Vv]er', 'VER', 'Software', 'revision'],
  ['[Ff]irmware(?: [Vv]ersion)?', 'FW', 'Rev', 'rev', 'ESS', 'ROM'],
].map((words) => new RegExp(`\\b(?:${words.join('|')})\\b(?: is)?[. :=#/"(-]{0,4}[vVrR]?\\.? ?(${BRANCHED})`));
const LETTERED = new RegExp(`(?:^|[\\s(,:;/_-])[vV]\\.? ?(${NUMBER})`);
const ANY = new RegExp(`(?:^|[\\s(,:;/_"=[-])(${BRANCHED})`);
const ADDRESS = /^(?:\d{1,3}\.){3}\d{1,3}$/;
const DATE = /^(?:19|20)\d\d[._]\d|[._](?:19|20)\d\d$/;

/** The release that follows a name at once. Null: none does. */
export function releaseBehind(rest: string): string | null {
  return plausible(BEHIND_NAME.exec(rest)?.[1]);
}

/** The release that a line tells somewhere. Null: none that could be told from an address or a date. */
export function releaseIn(line: string): string | null {
  for (const form of [...ANNOUNCED, LETTERED]) {
    const release = plausible(form.exec(line)?.[1]);
    if (release !== null) return release;
  }
  const bare = plausible(ANY.exec(line)?.[1]);
  // Addresses seldom begin below ten; releases of four numbers seldom above.
  return bare !== null && ADDRESS.test(bare) && Number(bare.split('.')[0]) >= 10 ? null : bare;
}

function plausible(release: string | undefined): string | null {
  if (release === undefined || DATE.test(release)) return null;
  // What an operator or a distribution added is not the maker's.
  return release.replace(/[-~](?:log|debug|notls|tls|\d*bit|RedHat|Ubuntu|Debian|OS)\b.*$/i, '').replace(/\+(?:deb|ubuntu|Sun|maria|zentyal).*$/i, '').replace(/_[0-9a-f]{12}$/i, '').replace(/[.,_-]+$/, '');
}

/** The number under which Solaris is sold: SunOS 5.6 is Solaris 2.6, SunOS 5.10 is Solaris 10. */
export function solarisRelease(sunOs: string): string {
  const minor = Number(/^5\.(\d+)/.exec(sunOs)?.[1] ?? NaN);
  return Number.isNaN(minor) ? sunOs : minor < 7 ? `2.${minor}` : String(minor);
}
