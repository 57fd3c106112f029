/** Knows a Windows machine that runs other machines: guests of Hyper-V, their network cards, and where their disks lie (over OpenSSH). */
import type { Answers, Dialect } from '../model/dialect.js';
import { isStationMac, parseMac, type Mac } from '../model/mac.js';
import { distinct, groupBy } from '../model/order.js';
import { clean } from '../model/text.js';
import { textIn } from './bricks/json.js';
import { objectsOf, selected, speaksWindows } from './bricks/powershell.js';

const GUESTS = selected('Get-VM', 'Name', 'State', 'IsClustered');
const CARDS = selected('Get-VMNetworkAdapter -VMName *', 'VMName', 'MacAddress');
const DISKS = selected('Get-VMHardDiskDrive -VMName *', 'VMName', 'Path');

/** Microsoft.HyperV.PowerShell.VMState. */
const RUNNING = 2;
/** Where the disks of a cluster appear on each of its machines: on which box they lie is not told by that. */
const OF_CLUSTER = /^[A-Z]:\\ClusterStorage\\/i;
const SHARE = /^\\\\([^\\]{1,253})\\/;

const dialect: Dialect = {
  title: 'Windows: guests of Hyper-V',
  speaks: speaksWindows,
  asks: [GUESTS, CARDS, DISKS].map((run) => ({ what: 'guests', ask: { via: 'ssh', run } })),
  *read(answers) {
    const guests = objectsOf(answers, GUESTS);
    const [first] = guests;
    if (first) yield { kind: 'role', role: 'hypervisor', by: 'Hyper-V', from: first.from };
    const cards = cardsOf(answers);
    const disks = disksOf(answers);
    for (const { told, from } of guests) {
      const name = clean(textIn(told, 'Name') ?? '', 120);
      if (name === '') continue;
      const storage = disks(name);
      yield { kind: 'guest', name, running: told['State'] === RUNNING, macs: cards(name), ...(typeof told['IsClustered'] === 'boolean' && { failover: told['IsClustered'] }), ...(storage && { storage }), from };
    }
  },
  examples: [
    {
      name: 'a guest whose disks lie on another box, one on its host, one of a cluster',
      given: {
        ssh: {
          [GUESTS]: '[{"Name":"erp","State":2,"IsClustered":false},{"Name":"old","State":3,"IsClustered":false},{"Name":"mail","State":2,"IsClustered":true}]',
          [CARDS]: '[{"VMName":"erp","MacAddress":"00155D010203"},{"VMName":"old","MacAddress":"000000000000"},{"VMName":"mail","MacAddress":"00155D010205"}]',
          [DISKS]: '[{"VMName":"erp","Path":"\\\\\\\\nas1.example.net\\\\vm\\\\erp.vhdx"},{"VMName":"old","Path":"D:\\\\VM\\\\old.vhdx"},{"VMName":"mail","Path":"C:\\\\ClusterStorage\\\\Volume1\\\\mail.vhdx"}]',
        },
      },
      reads: [
        { kind: 'role', role: 'hypervisor' },
        { kind: 'guest', name: 'erp', running: true, macs: ['00:15:5d:01:02:03'], failover: false, storage: ['nas1.example.net'] },
        { kind: 'guest', name: 'old', running: false, macs: [], storage: [] },
        { kind: 'guest', name: 'mail', running: true, macs: ['00:15:5d:01:02:05'], failover: true },
      ],
    },
    { name: 'a machine without guests', given: { ssh: { [GUESTS]: '', [CARDS]: '' } }, reads: [], readsNo: ['role', 'guest'] },
  ],
};
export default dialect;

function cardsOf(answers: Answers): (guest: string) => readonly Mac[] {
  const cards = groupBy(objectsOf(answers, CARDS), ({ told }) => clean(textIn(told, 'VMName') ?? '', 120));
  return (guest) => distinct((cards.get(guest) ?? []).flatMap(({ told }) => parseMac(textIn(told, 'MacAddress') ?? '') ?? []).filter(isStationMac));
}

/** The boxes that hold a guest's disks; empty: its host alone does; undefined: not told of one of them. */
function disksOf(answers: Answers): (guest: string) => readonly string[] | undefined {
  const disks = groupBy(objectsOf(answers, DISKS), ({ told }) => clean(textIn(told, 'VMName') ?? '', 120));
  return (guest) => {
    const paths = (disks.get(guest) ?? []).map(({ told }) => textIn(told, 'Path') ?? '');
    if (paths.length === 0 || paths.some((path) => OF_CLUSTER.test(path) || !/^(?:[A-Z]:\\|\\\\)/i.test(path))) return undefined;
    return distinct(paths.flatMap((path) => SHARE.exec(path)?.[1]?.toLowerCase() ?? []));
  };
}
