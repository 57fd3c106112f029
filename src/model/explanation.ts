/** Knows what an explanation is: what is said of one thing, why, and the answers that it rests on. */
import type { Ask } from './ask.js';

export interface Evidence {
  readonly observation: string;
  readonly target: string;
  readonly at: string;
  readonly ask: Ask;
  readonly outcome: string;
  readonly command: string;
  /** The first lines of the answer, fit to show. */
  readonly excerpt: readonly string[];
}
export interface Explanation {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly says: readonly string[];
  readonly reasoning: readonly string[];
  readonly evidence: readonly Evidence[];
}
