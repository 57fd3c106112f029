/** Knows the shape of what people told of the building: what stands in which room or rack, and what is fed by what. */

/** One room, rack or building, or one feed of power, with the boxes of this site that belong to it. */
export interface Premise {
  /** That of the unit of failure, where the site file declares it as a shared risk. */
  readonly id: string;
  readonly name: string;
  readonly is: 'place' | 'power';
  readonly toldBy: 'site file' | 'documents';
  /** Ids of devices and segments, sorted; never empty. A device stands in one place at most, and may be fed twice. */
  readonly members: readonly string[];
}
