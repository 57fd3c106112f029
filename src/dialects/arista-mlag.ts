/** Knows a pair of Arista switches to which others are cabled as to one, and whether the two still see each other (EOS: `show mlag detail`). */
import type { Dialect } from '../model/dialect.js';
import { clean, decode } from '../model/text.js';
import { isOf } from './bricks/asks.js';

const RUN = 'show mlag detail';
const field = (text: string, name: string): string | null => new RegExp(`^${name} +: +(\\S.*?)\\s*$`, 'm').exec(text)?.[1] ?? null;

const dialect: Dialect = {
  title: 'Arista EOS: two switches that share cables',
  speaks: (known) => isOf(known, 'Arista') && known.some((fact) => fact.kind === 'is-a' && fact.os === 'EOS'),
  asks: [{ what: 'lag', ask: { via: 'ssh', run: RUN, shell: 'eos' } }],
  *read(answers) {
    for (const { id, ask, outcome } of answers.via('ssh')) {
      if (!('run' in ask) || ask.run !== RUN || outcome.is !== 'answered') continue;
      const text = decode(outcome.raw);
      const state = field(text, 'state');
      if (state === null || /^disabled$/i.test(state)) continue;
      const peer = [field(text, 'negotiation status'), field(text, 'peer-link status')];
      yield {
        kind: 'shares-links',
        protocol: 'mlag',
        role: clean(field(text, 'State') ?? 'none told', 32),
        peer: clean(peer[0] ?? 'unknown', 32).toLowerCase(),
        works: /^active$/i.test(state) && /^connected$/i.test(peer[0] ?? '') && /^up$/i.test(peer[1] ?? ''),
        from: [id],
      };
    }
  },
  examples: [
    { name: 'a primary that sees its peer', given: { ssh: { [RUN]: 'MLAG Configuration:\ndomain-id              :             pair\nlocal-interface        :         Vlan4094\npeer-link              :   Port-Channel10\n\nMLAG Status:\nstate                  :           Active\nnegotiation status     :        Connected\npeer-link status       :               Up\nlocal-int status       :               Up\n\nMLAG Detailed Status:\nState                  :          primary\nPeer State             :        secondary\n' } }, reads: [{ kind: 'shares-links', protocol: 'mlag', role: 'primary', peer: 'connected', works: true }] },
    { name: 'a peer that is gone', given: { ssh: { [RUN]: 'MLAG Status:\nstate                  :         Inactive\nnegotiation status     :       Connecting\npeer-link status       :             Down\n' } }, reads: [{ kind: 'shares-links', role: 'none told', peer: 'connecting', works: false }] },
    { name: 'a switch on its own', given: { ssh: { [RUN]: 'MLAG Status:\nstate                  :         Disabled\nnegotiation status     :         Disabled\npeer-link status       :                 \n' } }, reads: [], readsNo: ['shares-links'] },
  ],
};
export default dialect;
