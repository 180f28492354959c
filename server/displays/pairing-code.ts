import { randomInt } from 'node:crypto';

/**
 * Capitals and digits that nobody takes for one another across a room: none of 0 O Q, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V.
 * Six of them make 64 million codes, of which few are open at once and none for long.
 */
const LETTERS = 'ACDEFHJKMNPRTWXY3479';
const LENGTH = 6;

export function newPairingCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** A code as somebody typed it, in its one form: small letters, spaces and dashes are let pass. */
export function pairingCodeIn(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '');
}
