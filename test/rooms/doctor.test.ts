/** The doctor speaks of a machine whose programs are there and may not run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { machineRequirements } from '../../src/doctor/machine.js';

const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
const path = process.env['PATH'];
afterAll(() => {
  process.env['PATH'] = path;
  rmSync(folder, { recursive: true });
});

it('says of each program that cannot be started that it cannot, with a cure', async () => {
  for (const name of ['nmap', 'ping']) writeFileSync(join(folder, name), '#!/no/such/interpreter\n', { mode: 0o755 });
  process.env['PATH'] = `${folder}:${path}`;
  const told = new Map((await machineRequirements(null, folder, new Date())).map((one) => [one.name, one]));
  for (const name of ['nmap', 'ping']) expect(told.get(name)).toMatchObject({ state: 'lacking', says: expect.stringContaining(join(folder, name)) as string, cure: expect.stringMatching(/./) as string });
});
