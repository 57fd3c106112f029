/** Knows the logical volumes of a Linux host: whether mirrors of lvmraid(7) are whole, and how full the pools of lvmthin(7) are. */
import type { Dialect } from '../model/dialect.js';
import { linesOf, speaksLinux } from './bricks/linux.js';

/** lv_attr is ten letters; its seventh tells what kind of target it is, `r` a mirror, `t` thin. */
const VOLUMES = "lvs --noheadings --nosuffix --units g --separator '|' -o vg_name,lv_name,lv_attr,segtype,lv_health_status,lv_size,data_percent,metadata_percent";
/** What keeps serving, with all disks. */
const WHOLE = new Set(['', 'mismatches exist']);

const dialect: Dialect = {
  title: 'Linux: mirrors and thin pools of LVM',
  speaks: speaksLinux,
  asks: [{ what: 'mounts', ask: { via: 'ssh', run: VOLUMES, sudo: true }, weight: 'aside' }],
  *read(answers) {
    for (const { text, from } of linesOf(answers.output(VOLUMES))) {
      const [, group, name, , kind, health, size, data, metadata] = /^\s*([\w+.-]+)\|\[?([\w+.-]+)\]?\|([\w-]{10})\|([\w+-]+)\|([a-z _]{0,60})\|(\d+(?:\.\d+)?)\|(\d{1,3}(?:\.\d+)?)?\|(\d{1,3}(?:\.\d+)?)?\s*$/.exec(text) ?? [];
      if (group === undefined || name === undefined || kind === undefined || health === undefined) continue;
      if (/^(?:raid(?!0)\d+|mirror$)/.test(kind)) yield { kind: 'array', name: `${group}/${name}`, state: health === '' ? 'whole' : health, healthy: WHOLE.has(health), from };
      if (kind !== 'thin-pool') continue;
      if (data !== undefined) yield { kind: 'filesystem', mount: `thin pool ${group}/${name}`, usedPercent: Math.min(100, Math.round(Number(data))), gigabytes: Math.round(Number(size)), from };
      if (metadata !== undefined) yield { kind: 'filesystem', mount: `metadata of thin pool ${group}/${name}`, usedPercent: Math.min(100, Math.round(Number(metadata))), gigabytes: 1, from };
    }
  },
  examples: [
    {
      name: 'a mirror without one of its disks, one that is whole, and a pool that fills',
      given: { ssh: { [VOLUMES]: '  vg0|home|rwi-aor-p-|raid1|partial|200.00||\n  vg0|root|rwi-aor---|raid1||30.00||\n  vg0|scratch|rwi-a-r---|raid0||30.00||\n  vg0|swap|-wi-ao----|linear||8.00||\n  pve|data|twi-aotz--|thin-pool||338.60|93.71|3.20\n  pve|vm-101-disk-0|Vwi-aotz--|thin||32.00|61.02|\n' } },
      reads: [{ kind: 'array', name: 'vg0/home', state: 'partial', healthy: false }, { kind: 'array', name: 'vg0/root', state: 'whole', healthy: true }, { kind: 'filesystem', mount: 'thin pool pve/data', usedPercent: 94, gigabytes: 339 }, { kind: 'filesystem', mount: 'metadata of thin pool pve/data', usedPercent: 3 }],
    },
    { name: 'plain volumes only', given: { ssh: { [VOLUMES]: '  ubuntu-vg|ubuntu-lv|-wi-ao----|linear||100.00||\n' } }, reads: [], readsNo: ['array', 'filesystem'] },
  ],
};
export default dialect;
