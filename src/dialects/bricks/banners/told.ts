/** Knows what a banner can tell of. */

/** One thing that a banner tells of: the service, the system below it, or the box. */
export interface Told {
  readonly layer: 'service' | 'os' | 'hw';
  readonly vendor?: string;
  readonly product?: string;
  readonly version?: string;
}
