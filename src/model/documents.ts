/** Knows how the client's documentation compares with what was seen. */
export interface Documents {
  /** Device ids written down, whether or not every field agrees. */
  readonly matched: readonly string[];
  readonly differs: readonly { readonly device: string; readonly field: string; readonly written: string; readonly seen: string; readonly source: string }[];
  /** What is written of devices that the network tells nothing about; absent: nothing. */
  readonly untold?: readonly { readonly device: string; readonly field: string; readonly written: string }[];
  /** Where devices stand, as it is written; absent: written of none. */
  readonly located?: readonly { readonly device: string; readonly written: string }[];
  /** Device ids observed and not written. */
  readonly unwritten: readonly string[];
  /** Rows written and never observed. `checked` false: its address was not looked at, so nothing is said. */
  readonly unseen: readonly { readonly source: string; readonly line: number; readonly name: string | null; readonly address: string | null; readonly serial: string | null; readonly checked: boolean; /** What else is written, by field; absent: nothing. */ readonly others?: Readonly<Record<string, string>> }[];
}
