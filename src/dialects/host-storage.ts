/** Knows how full the disks of a host are (HOST-RESOURCES-MIB, RFC 2790). */
import type { Dialect } from '../model/dialect.js';
import type { Fact } from '../model/fact.js';
import { answersSnmp, columnWalks, isBridge, isRouting } from './bricks/asks.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const STORAGE_ENTRY = '1.3.6.1.2.1.25.2.3.1';
const COLUMNS = { type: 2, description: 3, unit: 4, size: 5, used: 6 };
/** hrStorageFixedDisk. */
const DISK = '1.3.6.1.2.1.25.2.1.4';
/** What a kernel shows as a disk and is none, and images that are full by their nature. */
const NO_DISK = /^\/(?:dev|proc|run|snap|sys|var\/snap|var\/lib\/(?:containers|docker))(?:\/|$)/;
const GIGABYTE = 1e9;
/** Sizes beyond 2^31 blocks come as negative numbers from some agents. */
const WRAP = 2 ** 32;

const dialect: Dialect = {
  title: 'HOST-RESOURCES-MIB: disks (RFC 2790)',
  speaks: (known: readonly Fact[]) => answersSnmp(known) && !isBridge(known) && !isRouting(known) && !known.some((fact) => fact.kind === 'role' && (fact.role === 'printer' || fact.role === 'ups' || fact.role === 'phone' || fact.role === 'access-point')),
  asks: columnWalks('mounts', STORAGE_ENTRY, COLUMNS),
  *read(answers) {
    for (const { cells, from } of readTable(answers, STORAGE_ENTRY, COLUMNS)) {
      const [unit, size, used] = [numberOf(cells.unit), numberOf(cells.size), numberOf(cells.used)].map((number) => (number !== null && number < 0 ? number + WRAP : number));
      const mount = textOf(cells.description)?.replace(/ Label:.*$/, '');
      if (cells.type?.value.replace(/^\./, '') !== DISK || mount === undefined || NO_DISK.test(mount) || unit == null || size == null || used == null || !(size > 0) || used > size) continue;
      yield { kind: 'filesystem', mount, usedPercent: Math.round((100 * used) / size), gigabytes: Math.round((unit * size) / GIGABYTE), from };
    }
  },
  examples: [
    { name: 'a disk that is nearly full, beside memory', given: { snmp: `${STORAGE_ENTRY}.2.1|6|1.3.6.1.2.1.25.2.1.2\n${STORAGE_ENTRY}.3.1|4|Physical memory\n${STORAGE_ENTRY}.4.1|2|1024\n${STORAGE_ENTRY}.5.1|2|8000000\n${STORAGE_ENTRY}.6.1|2|7000000\n${STORAGE_ENTRY}.2.31|6|${DISK}\n${STORAGE_ENTRY}.3.31|4|C:\\ Label:System  Serial Number 1\n${STORAGE_ENTRY}.4.31|2|4096\n${STORAGE_ENTRY}.5.31|2|25000000\n${STORAGE_ENTRY}.6.31|2|23500000` }, reads: [{ kind: 'filesystem', mount: 'C:\\', usedPercent: 94, gigabytes: 102 }] },
    { name: 'an empty disk slot', given: { snmp: `${STORAGE_ENTRY}.2.1|6|${DISK}\n${STORAGE_ENTRY}.3.1|4|/mnt\n${STORAGE_ENTRY}.4.1|2|4096\n${STORAGE_ENTRY}.5.1|2|0\n${STORAGE_ENTRY}.6.1|2|0` }, reads: [], readsNo: ['filesystem'] },
  ],
};
export default dialect;
