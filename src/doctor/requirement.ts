/** Knows what a requirement is: met, lacking, or met in part. */
export interface Requirement {
  readonly name: string;
  /** `lacking` keeps Linchpin from working; `remark`: it works, but less, or not now. */
  readonly state: 'met' | 'lacking' | 'remark';
  readonly says: string;
  /** The command or the edit that cures it; null where there is nothing to cure. */
  readonly cure: string | null;
}

export const met = (name: string, says: string): Requirement => ({ name, state: 'met', says, cure: null });
export const lacking = (name: string, says: string, cure: string): Requirement => ({ name, state: 'lacking', says, cure });
export const remark = (name: string, says: string, cure: string | null): Requirement => ({ name, state: 'remark', says, cure });
/** A secret that cannot be had: its error names lack and cure. */
export function lackingSecret(name: string, error: unknown): Requirement {
  const [says = '', ...cure] = (error as Error).message.split('; ');
  return lacking(name, says, cure.join('; ').replace(/^store it: /, '') || 'linchpin secret list');
}
