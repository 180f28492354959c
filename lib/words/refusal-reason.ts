import type { Messages } from './words.ts';

/** Why the server refused something, where its code alone does not tell: the page has words for each. */
export type RefusalReason = keyof Messages['admin']['refused']['reasons'];
