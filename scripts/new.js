// Knows how a new leaf begins: `npm run new rule lone-badge-reader` writes the file, its id is the file's name.
import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** For each kind: where its leaves live, how one begins, and what to do next. */
const KINDS = {
  rule: {
    folder: 'src/rules',
    next: 'Fill in the rationale and the remedy in the words of an owner, then `check`; keep one example that finds and one that does not. `npx vitest run test/rooms/rules.test.ts` tries them.',
    text: (id) => `/** Knows TODO: what this rule judges, in one sentence. */
import type { Rule } from '../model/rule.js';

const rule: Rule = {
  title: '${words(id)}',
  group: 'TODO',
  rationale: 'TODO: why this matters, as an owner would say it.',
  remedy: 'TODO: what to do, and how to see that it is done.',
  effort: '0.5',
  controls: [],
  needs: ['devices'],
  impact: { level: 'M1', because: 'TODO: why no more and no less' },
  *check({ topology }) {
    for (const device of topology.devices) {
      if (device.name !== '${id}') continue;
      yield { about: [{ kind: 'device', id: device.id, name: device.name }], says: \`\${device.name}: TODO\`, why: 'TODO: step one; step two', from: device.from as [string, ...string[]], certainty: 'confirmed' };
    }
  },
  examples: [
    { name: 'TODO: where it is so', given: 'core - ${id}', finds: ['${id}'] },
    { name: 'TODO: where it is not', given: 'core - erp', finds: [] },
  ],
};
export default rule;
`,
  },
  dialect: {
    folder: 'src/dialects',
    next: 'Say what it speaks, what it asks and how an answer is read; every fact cites its observation. Add an example per thing that is read, with made-up names and documentation addresses.',
    text: (id) => `/** Knows TODO: which tongue this is, in one sentence. */
import type { Dialect } from '../model/dialect.js';

const dialect: Dialect = {
  title: '${words(id)} (TODO: where it is written down)',
  speaks: (known) => known.some((fact) => fact.kind === 'described' && /TODO/.test(fact.text)),
  asks: [{ what: 'system', ask: { via: 'snmp', walk: '1.3.6.1.2.1.1' } }],
  *read(answers) {
    for (const { index, value, from } of answers.rows('1.3.6.1.2.1.1.5')) if (index === '0') yield { kind: 'named', name: value, by: 'sysname', from: [from] };
  },
  examples: [{ name: 'its name', given: { snmp: '1.3.6.1.2.1.1.5.0|4|${id}' }, reads: [{ kind: 'named', name: '${id}', by: 'sysname' }] }],
};
export default dialect;
`,
  },
  section: {
    folder: 'src/report/sections',
    next: 'Choose its place with `order`, and name it in the list of test/rooms/report.test.ts.',
    text: (id) => `/** Knows TODO: what this section tells, in one sentence. */
import type { Block, Edition, Section } from '../../model/report.js';

const section: Section = { title: '${words(id)}', order: 10.5, write };
export default section;

/** Nothing to say leaves the section out. */
function write({ audit }: Edition): readonly Block[] {
  return [{ is: 'text', text: \`\${audit.devices.length} devices.\` }];
}
`,
  },
  format: {
    folder: 'src/report/formats',
    next: 'Name it in the list of test/rooms/report.test.ts: same report, same bytes, and no text of a device may become markup.',
    text: (id) => `/** Knows TODO: how a report becomes ${id}, in one sentence. */
import type { Format } from '../../model/report.js';

const format: Format = { mediaType: 'text/plain; charset=utf-8', write: ({ sections }) => sections.map(({ title }) => \`\${title}\\n\`).join('') };
export default format;
`,
  },
  command: {
    folder: 'src/commands',
    next: 'stdout is the result, stderr the messages; --json wherever a table is printed. Its test lives in test/doors.',
    text: (id) => `/** \`${id}\`: TODO, in one sentence. */
import { commandOf, inHouse, print, printJson, type CommandLeaf, type CommonOptions } from './bricks/command.js';

const command: CommandLeaf = {
  register(program) {
    commandOf(program, '${id}', 'TODO: what it does').action(async (options: CommonOptions, self) => {
      const site = await inHouse(self, (house) => Promise.resolve(house.siteId));
      if (options.json) printJson({ site });
      else print(site);
    });
  },
};
export default command;
`,
  },
};

/** `lone-badge-reader` as a title: `Lone badge reader`. */
function words(id) {
  const text = id.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function refuse(why) {
  console.error(`${why}\nusage: npm run new <${Object.keys(KINDS).join('|')}> <id>`);
  process.exitCode = 2;
}

/** What a new leaf begins with, and where it goes. */
export function leafOf(kind, id) {
  return { file: join(KINDS[kind].folder, `${id}.ts`), text: KINDS[kind].text(id) };
}
export const LEAF_KINDS = Object.keys(KINDS);

async function main([kind, id]) {
  const leaf = Object.hasOwn(KINDS, kind ?? '') ? KINDS[kind] : undefined;
  if (!leaf) return refuse(kind === undefined ? 'new what?' : `there is no kind of leaf called ${kind}`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id ?? '')) return refuse(id === undefined ? `a new ${kind} needs an id: the name of its file` : `${id} is no id: small letters, digits and single dashes only`);
  const file = join(root, leafOf(kind, id).file);
  const taken = await access(file).then(() => true, () => false);
  if (taken) return refuse(`${relative(process.cwd(), file)} is there already; choose another id, or edit it`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, leaf.text(id), { flag: 'wx' });
  console.log(`${relative(process.cwd(), file)}\n${leaf.next}\nThen \`npm run docs\`.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
