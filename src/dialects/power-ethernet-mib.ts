/** Knows what a switch feeds over data cables: telephones, access points, cameras (POWER-ETHERNET-MIB, RFC 3621). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, isBridge, walks } from './bricks/asks.js';
import { numberOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

/** Indexed by group and port of the group. */
const DETECTION = '1.3.6.1.2.1.105.1.1.1.6';
const DELIVERING = 3;
const MAIN_ENTRY = '1.3.6.1.2.1.105.1.3.1.1';
const MAIN_COLUMNS = { watts: 2, state: 3, used: 4 };
/** pethMainPseOperStatus: on(1), off(2), faulty(3). */
const FAULTY = 3;

const dialect: Dialect = {
  title: 'POWER-ETHERNET-MIB (RFC 3621)',
  speaks: (known) => answersSnmp(known) && isBridge(known),
  asks: [...walks('power', DETECTION), ...columnWalks('power', MAIN_ENTRY, MAIN_COLUMNS)],
  *read(answers) {
    const feeding = answers.rows(DETECTION).filter((row) => numberOf(row) === DELIVERING);
    for (const { index, cells, from } of readTable(answers, MAIN_ENTRY, MAIN_COLUMNS)) {
      const own = feeding.filter((row) => row.index.split('.')[0] === index);
      const state = numberOf(cells.state);
      if (state === null) continue;
      yield { kind: 'feeds-power', group: index, watts: numberOf(cells.watts), used: numberOf(cells.used), works: state !== FAULTY, ports: own.length, from: [...new Set([...from, ...own.map((row) => row.from)])].sort() };
    }
  },
  examples: [
    { name: 'two of three ports take power', given: { snmp: `${DETECTION}.1.1|2|3\n${DETECTION}.1.2|2|2\n${DETECTION}.1.3|2|3\n${MAIN_ENTRY}.2.1|66|370\n${MAIN_ENTRY}.3.1|2|1\n${MAIN_ENTRY}.4.1|66|14` }, reads: [{ kind: 'feeds-power', group: '1', watts: 370, used: 14, works: true, ports: 2 }] },
    { name: 'a supply that failed', given: { snmp: `${MAIN_ENTRY}.2.1|66|370\n${MAIN_ENTRY}.3.1|2|3\n${MAIN_ENTRY}.4.1|66|0` }, reads: [{ kind: 'feeds-power', works: false, ports: 0 }] },
  ],
};
export default dialect;
