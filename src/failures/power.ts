/** Knows which shared risks are power: by the kind that people wrote, and by the name where the kind says nothing. */
const POWER = /(?:^|[^a-z])(?:power|electric\w*|ups|pdu|feeds?|suppl(?:y|ies)|fuses?|circuits?|batter(?:y|ies)|phase)(?![a-z])/i;
/** Kinds that are something else, whatever the name says: `UPS room` is a room. */
const OTHER = /room|rack|cabinet|cupboard|closet|building|floor|site|chassis|card|member|storage|hypervisor|host|switch|upstream|provider|duct|conduit|trench|cable|water|fire|domain/i;

/** Whether a group of `kind` called `name` hangs together by its power. */
export function isPower({ kind, name }: { readonly kind: string; readonly name: string }): boolean {
  return POWER.test(kind) || (!OTHER.test(kind) && POWER.test(name));
}
