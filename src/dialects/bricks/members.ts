/** Knows that what was not told is left out of a fact, rather than written as nothing. */
type Told<T> = { readonly [K in keyof T]?: Exclude<T[K], null | undefined> };

/** The members that hold something. */
export function told<T extends object>(members: T): Told<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined)) as Told<T>;
}
