/** Knows which addresses a Windows machine hands out: scopes of its DHCP server, what they leave out, and which of them it shares with a partner (DhcpServerv4Scope and its kin, over OpenSSH). */
import { addressNumber, formatNumber, parseAddress, type Address } from '../model/address.js';
import type { Answers, Dialect } from '../model/dialect.js';
import { textIn, type Told } from './bricks/json.js';
import { isUnreadable, objectsOf, selected, speaksWindows } from './bricks/powershell.js';

const SCOPES = selected('Get-DhcpServerv4Scope', 'ScopeId', 'StartRange', 'EndRange', 'State');
const LEFT_OUT = selected('Get-DhcpServerv4ExclusionRange', 'ScopeId', 'StartRange', 'EndRange');
/** The secret of a partnership is not among what is selected. */
const PARTNERS = selected('Get-DhcpServerv4Failover', 'ScopeId', 'PartnerServer');
const MOST_RANGES = 64;

const dialect: Dialect = {
  title: 'Windows: scopes of its DHCP server',
  speaks: speaksWindows,
  asks: [SCOPES, LEFT_OUT, PARTNERS].map((run) => ({ what: 'policies', ask: { via: 'ssh', run } })),
  *read(answers) {
    if (isUnreadable(answers, SCOPES)) yield { kind: 'unread', why: 'what PowerShell printed is no JSON', tables: ['policies'], from: [answers.output(SCOPES)!.from] };
    const shared = new Set(objectsOf(answers, PARTNERS).flatMap(({ told }) => addressesIn(told['ScopeId'])));
    const leftOut = leftOutIn(answers);
    for (const { told, from } of objectsOf(answers, SCOPES)) {
      const [scope, first, last] = ['ScopeId', 'StartRange', 'EndRange'].map((key) => addressesIn(told[key])[0]);
      if (scope === undefined || first === undefined || last === undefined || textIn(told, 'State')?.toLowerCase() === 'inactive') continue;
      for (const range of without({ first, last }, leftOut.get(scope) ?? [])) yield { kind: 'lease-range', ...range, shared: shared.has(scope), from };
    }
  },
  examples: [
    {
      name: 'a scope of which a part is left out, one that is shared, one that is off',
      given: {
        ssh: {
          [SCOPES]: '[{"ScopeId":{"Address":131072,"IPAddressToString":"192.0.2.0"},"StartRange":{"IPAddressToString":"192.0.2.10"},"EndRange":{"IPAddressToString":"192.0.2.200"},"State":"Active"},{"ScopeId":"198.51.100.0","StartRange":"198.51.100.20","EndRange":"198.51.100.99","State":"Active"},{"ScopeId":"203.0.113.0","StartRange":"203.0.113.20","EndRange":"203.0.113.99","State":"InActive"}]',
          [LEFT_OUT]: '{"ScopeId":{"IPAddressToString":"192.0.2.0"},"StartRange":{"IPAddressToString":"192.0.2.161"},"EndRange":{"IPAddressToString":"192.0.2.200"}}',
          [PARTNERS]: '{"ScopeId":[{"IPAddressToString":"198.51.100.0"}],"PartnerServer":"dc2.example.net"}',
        },
      },
      reads: [{ kind: 'lease-range', first: '192.0.2.10', last: '192.0.2.160', shared: false }, { kind: 'lease-range', first: '198.51.100.20', last: '198.51.100.99', shared: true }],
    },
    { name: 'all of a scope is left out; one is the wrong way round', given: { ssh: { [SCOPES]: '[{"ScopeId":"192.0.2.0","StartRange":"192.0.2.10","EndRange":"192.0.2.20","State":"Active"},{"ScopeId":"198.51.100.0","StartRange":"198.51.100.20","EndRange":"198.51.100.10","State":"Active"}]', [LEFT_OUT]: '{"ScopeId":"192.0.2.0","StartRange":"192.0.2.1","EndRange":"192.0.2.99"}' } }, reads: [], readsNo: ['lease-range'] },
    { name: 'not installed', given: { ssh: { [SCOPES]: '' } }, reads: [], readsNo: ['lease-range', 'unread'] },
  ],
};
export default dialect;

interface Range {
  readonly first: Address;
  readonly last: Address;
}
/** PowerShell tells an address as text, or as an object of .NET with its text in it; several as a list. IPv4 alone. */
function addressesIn(value: unknown): readonly Address[] {
  const all: readonly unknown[] = Array.isArray(value) ? value.slice(0, 1000) : [value];
  return all.flatMap((one) => {
    const address = parseAddress(typeof one === 'string' ? one : typeof one === 'object' && one !== null ? (textIn(one as Told, 'IPAddressToString') ?? '') : '');
    return address === null || address.includes(':') ? [] : [address];
  });
}
function leftOutIn(answers: Answers): ReadonlyMap<Address, readonly Range[]> {
  const ranges = new Map<Address, Range[]>();
  for (const { told } of objectsOf(answers, LEFT_OUT)) {
    const [scope, first, last] = ['ScopeId', 'StartRange', 'EndRange'].map((key) => addressesIn(told[key])[0]);
    if (scope !== undefined && first !== undefined && last !== undefined) ranges.set(scope, [...(ranges.get(scope) ?? []), { first, last }]);
  }
  return ranges;
}

/** What is left of a range, in order. */
function without({ first, last }: Range, gaps: readonly Range[]): readonly Range[] {
  const number = (address: Address): bigint => addressNumber(address).value;
  const end = number(last);
  const left: Range[] = [];
  let from = number(first);
  const sorted = gaps.map((gap) => [number(gap.first), number(gap.last)] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (const [a, b] of [...sorted, [end + 1n, end + 1n] as const]) {
    if (b < from) continue;
    if (a > from && from <= end && left.length < MOST_RANGES) left.push({ first: formatNumber(from, 4), last: formatNumber(a - 1n < end ? a - 1n : end, 4) });
    from = b + 1n;
  }
  return left;
}
