/** What nobody could see of a cut: ports, and boxes that nobody can ask. */
import { expect, it } from 'vitest';
import { weigh } from '../../src/failures/failures.js';
import { input, type Written } from './failures-builder.js';

const office: Written = {
  routers: ['fw'],
  switches: ['core', 'sw1', 'sw2'],
  hosts: { desk: { on: ['seg'] }, erp: { on: ['core'], roles: ['server'] } },
  cables: [{ id: 'fw-core', a: 'fw', b: 'core' }, { id: 'core-sw1', a: 'core', b: 'sw1' }, { id: 'core-sw2', a: 'core', b: 'sw2' }],
  segments: { seg: { ports: ['sw1'] } },
  services: [{ name: 'Orders', needs: { device: ['erp'] } }],
};
const without = (written: Written, unit: string) => weigh(input(written)).failures.find((failure) => failure.unit.id === unit);

it('an unmanaged box is an open end where some port is there that a second cable of it may end on', () => {
  expect(without(office, 'sw1')).toMatchObject({ certainty: 'proven', asFarAsSeen: [] });
  expect(without({ ...office, up: ['sw2 9'] }, 'sw1')).toMatchObject({ certainty: 'possible', asFarAsSeen: ['sw2 port 9', 'the ports of the seg, which nobody can ask'] });
});
