/** Knows the words of the report, for a reader who does not know them. */
import type { Block, Section } from '../../model/report.js';

const section: Section = { title: 'D · Words', order: 14, write };
export default section;

const WORDS: readonly (readonly [string, string])[] = [
  ['Act now', 'an essential service stops for everyone, cannot come back in the time you can bear, and it is confirmed'],
  ['Ask', 'a question for the owner: no known service reaches it'],
  ['blast radius', 'what stops when a unit fails'],
  ['both-ends, one-end, inferred, declared', 'how sure a link is: both devices name each other; one names the other; read from tables; somebody told us'],
  ['complete, incomplete', 'whether an answer proved itself whole. Incomplete is never counted as good'],
  ['finding', 'one instance of a rule, with its evidence'],
  ['gateway', 'the box through which a network reaches all others'],
  ['LAG', 'several cables that act as one'],
  ['link', 'two ports joined by a cable'],
  ['not checked', 'nobody could look this time; never counted as good, fixed or gone'],
  ['Plan', 'worth doing with a date'],
  ['proven ▲, possible △', 'stops however uncertain cables turn out; stops only if an inferred cable is not there'],
  ['segment', 'a shared medium with more than two ends, such as a switch that nobody manages'],
  ['service', 'something the business cannot do without; declared by you, or assumed by us'],
  ['subnet, VLAN', 'a network of addresses; one of several networks on the same cables'],
  ['sweep', 'one run over the agreed networks'],
  ['Track', 'known, watched at each visit'],
  ['unit of failure', 'a device, link, segment, line or group that can fail as one'],
  ['Verify', 'probably so; somebody should look before money is spent'],
];

function write(): readonly Block[] {
  return [{ is: 'table', id: 'words', caption: 'Words', columns: ['Word', 'Meaning'], rows: WORDS }];
}
