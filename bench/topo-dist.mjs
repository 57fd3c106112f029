function dice(seed){let state=seed;return (bound)=>{state=(state*48271)%2147483647;return state%bound;};}
import { spawnSync } from "node:child_process";
import { derive } from "../dist/src/audit/derive.js";
import { NO_PRIOR } from "../dist/src/model/audit.js";
import {} from "../dist/src/model/ask.js";
import { observationId } from "../dist/src/model/observation.js";
import { loadDialects, loadRules } from "../dist/src/load.js";
const SIZES = [200, 600, 2e3];
const HOSTS_EACH = 50;
const ROWS_EACH = 1e3;
const PORTS = 60;
const UPLINK = 1;
const FAN_OUT = 40;
const bench = () => {
  const ran = SIZES.map((size) => {
    const child = spawnSync(process.execPath, ["--max-old-space-size=12000", "--import", "tsx", import.meta.filename, String(size)], { encoding: "utf8", maxBuffer: 1 << 24 });
    if (child.status !== 0) throw new Error(child.stderr.slice(-2e3));
    return JSON.parse(child.stdout.trim().split("\n").at(-1));
  });
  for (const row of ran) console.log(`  ${row.switches} switches: ${row.seconds.toFixed(1)} s, ${row.gigabytes.toFixed(2)} GB, ${row.links} links, ${row.placed} hosts placed`);
  const [least, most] = [ran[0], ran.at(-1)];
  const work = (switches) => switches * ROWS_EACH * Math.log2(switches * ROWS_EACH);
  return Promise.resolve({
    name: "a site of 2,000 switches, 100,000 MACs, 2 million forwarding rows, derived",
    rows: [
      { what: "from observations to the audit", counted: most.seconds, unit: "seconds", atMost: 15 },
      { what: "memory", counted: most.gigabytes, unit: "GB", atMost: 3 },
      { what: `growth from ${least.switches} switches, against n log n`, counted: most.seconds / least.seconds / (work(most.switches) / work(least.switches)), unit: "times", atMost: 1.2 },
      { what: "links and placements that are not there, or missing", counted: ran.reduce((sum, { wrong }) => sum + wrong, 0), unit: "of them", atMost: 0 }
    ]
  });
};
var topo_dist_default = bench;
const hex = (value, octets) => value.toString(16).padStart(octets * 2, "0");
const macOf = (kind, number) => `001b${hex(kind, 1)}${hex(number, 3)}`;
const dotted = (mac) => mac.match(/../g).map((octet) => parseInt(octet, 16)).join(".");
function parentOf(at, distribution) {
  return at <= distribution ? 0 : 1 + (at - distribution - 1) % distribution;
}
function* observationsOf(switches) {
  const distribution = Math.ceil(switches / FAN_OUT);
  const roll = dice(20260601);
  const speaks = (at) => at % 3 !== 2;
  const children = Array.from({ length: switches }, () => []);
  for (let at = 1; at < switches; at++) children[parentOf(at, distribution)].push(at);
  const downlink = (parent, child) => 2 + children[parent].indexOf(child);
  const hosts = (switches - 1 - distribution) * HOSTS_EACH;
  const homeOf = (host) => 1 + distribution + Math.floor(host / HOSTS_EACH);
  const towards = (at, target) => {
    for (let here = target; here !== 0; here = parentOf(here, distribution)) if (parentOf(here, distribution) === at) return downlink(at, here);
    return UPLINK;
  };
  for (let at = 0; at < switches; at++) {
    const target = `10.${at >> 8}.${at & 255}.1`;
    const ports = Math.max(PORTS, children[at].length + 2);
    const walk = (oid, lines) => {
      const ask = { via: "snmp", walk: oid };
      return { id: observationId("bench", target, ask), sweep: "bench", target, at: "2026-06-01T02:00:00.000Z", ask, outcome: { is: "answered", raw: Buffer.from(lines.map((line) => `${oid}.${line}
`).join("")) }, requests: 1 };
    };
    const numbers = Array.from({ length: ports }, (_, i) => i + 1);
    yield walk("1.3.6.1.2.1.1", [`1.0|4|ProCurve J9280A Switch 2510G-48, revision Y.11.52`, `2.0|6|1.3.6.1.4.1.11.2.3.7.11.87`, `5.0|4|sw${at}`, "7.0|2|2"]);
    yield walk("1.3.6.1.2.1.2.2.1.2", numbers.map((port) => `${port}|4|${port}`));
    yield walk("1.3.6.1.2.1.2.2.1.8", numbers.map((port) => `${port}|2|1`));
    yield walk("1.3.6.1.2.1.31.1.1.1.1", numbers.map((port) => `${port}|4|${port}`));
    yield walk("1.3.6.1.2.1.17.1.1", [`0|4x|${macOf(1, at)}`]);
    yield walk("1.3.6.1.2.1.17.1.2", [`0|2|${ports}`]);
    yield walk("1.3.6.1.2.1.17.1.4.1.2", numbers.map((port) => `${port}|2|${port}`));
    const rows = /* @__PURE__ */ new Map();
    const own = (at - 1 - distribution) * HOSTS_EACH;
    if (at > distribution) for (let i = 0; i < HOSTS_EACH; i++) rows.set(macOf(2, own + i), 3 + i);
    for (const other of at === 0 ? Array.from({ length: switches - 1 }, (_, i) => i + 1) : children[at]) rows.set(macOf(1, other), towards(at, other));
    if (at > 0) for (let here = parentOf(at, distribution); ; here = parentOf(here, distribution)) {
      rows.set(macOf(1, here), UPLINK);
      if (here === 0) break;
    }
    while (rows.size < ROWS_EACH) {
      const host = roll(hosts);
      const mac = macOf(2, host);
      if (!rows.has(mac)) rows.set(mac, towards(at, homeOf(host)));
    }
    const table = [...rows].sort(([a], [b]) => a < b ? -1 : 1).map(([mac, port]) => [`30.${dotted(mac)}`, port]);
    yield walk("1.3.6.1.2.1.17.7.1.2.2.1.2", table.map(([index, port]) => `${index}|2|${port}`));
    yield walk("1.3.6.1.2.1.17.7.1.2.2.1.3", table.map(([index]) => `${index}|2|3`));
    if (!speaks(at)) continue;
    yield walk("1.0.8802.1.1.2.1.3", ["1.0|2|4", `2.0|4x|${macOf(1, at)}`, `3.0|4|sw${at}`, ...numbers.map((port) => `7.1.2.${port}|2|7`), ...numbers.map((port) => `7.1.3.${port}|4|${port}`)]);
    const near = [...at > 0 ? [[UPLINK, parentOf(at, distribution), downlink(parentOf(at, distribution), at)]] : [], ...children[at].map((child) => [downlink(at, child), child, UPLINK])].filter(([, other]) => speaks(other));
    const entry = (column, value) => near.map((row) => `${column}.0.${row[0]}.1|${value(row)}`);
    yield walk("1.0.8802.1.1.2.1.4.1.1", [...entry(4, () => "2|4"), ...entry(5, ([, other]) => `4x|${macOf(1, other)}`), ...entry(6, () => "2|7"), ...entry(7, ([, , port]) => `4|${port}`), ...entry(9, ([, other]) => `4|sw${other}`)]);
  }
}
async function measure(switches) {
  const [dialects, rules] = await Promise.all([loadDialects(), loadRules()]);
  const observations = [...observationsOf(switches)];
  const at = "2026-06-01T03:00:00.000Z";
  const before = process.cpuUsage();
  const { audit } = derive({ sweep: { id: "bench", label: null, startedAt: at, endedAt: at, state: "complete", peakPerSecond: 0 }, observations, declarations: [], prior: NO_PRIOR, dialects, rules, severity: [], supportDates: null, engine: "bench" });
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const distribution = Math.ceil(switches / FAN_OUT);
  const hosts = (switches - 1 - distribution) * HOSTS_EACH;
  const nameOf = new Map(audit.devices.map(({ id, name }) => [id, name]));
  const numberOf = (device) => Number(nameOf.get(device)?.slice(2));
  const isThere = (a, b) => b > 0 && parentOf(b, distribution) === a || a > 0 && parentOf(a, distribution) === b;
  const wrongLinks = audit.links.filter(({ ends }) => !isThere(numberOf(ends[0].device), numberOf(ends[1].device))).length;
  const missing = Math.max(0, switches - 1 - (audit.links.length - wrongLinks));
  const placed = audit.devices.filter(({ attachment, macs }) => attachment && attachment.port === String(3 + Number.parseInt((macs[0] ?? "").replaceAll(":", "").slice(6), 16) % HOSTS_EACH)).length;
  return { switches, seconds, gigabytes: process.resourceUsage().maxRSS / 1e6, links: audit.links.length, placed, wrong: wrongLinks + missing + (hosts - placed) };
}
if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await measure(Number(process.argv[2]))));
export {
  topo_dist_default as default
};
