/** Knows the ports to which no byte is ever sent: paper comes out of some, machines move behind others. */

/** TCP ports on which printers and print servers print whatever arrives. */
const PRINTING: readonly number[] = [515, 631, ...range(9100, 9107), ...range(9112, 9116)];
/** Industrial control: S7, Modbus, IEC 60870-5-104, DNP3, EtherNet/IP, BACnet. */
const INDUSTRIAL: readonly number[] = [102, 502, 2404, 20000, 44818, 47808];

/** Sorted. No site file and no option takes a port off this list. */
export const NEVER_PORTS: readonly number[] = [...PRINTING, ...INDUSTRIAL].sort((a, b) => a - b);

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
