import type { CheckFinding } from './connection-check.ts';

/**
 * Why somebody cannot act as the user they have linked: the upstream refuses the password, the connection leads to another
 * host than the password was typed for, or it was sealed with another key.
 */
export const LINK_TROUBLES = ['password-refused', 'other-host', 'unreadable'] as const;
export type LinkTrouble = (typeof LINK_TROUBLES)[number];

/** A person's own user on an upstream as it may be shown: the password never is. */
export interface LinkedUser {
  username: string;
  /** Epoch ms. */
  linkedAt: number;
  trouble: LinkTrouble | null;
}

/** As whom somebody acts on a connection: their own user, else the one set for everybody. */
export interface ActingPlace {
  connection: { id: string; name: string };
  own: LinkedUser | null;
  shared: string | null;
}

/** What became of a user that was to be linked, or tested again; where it was refused, nothing was kept of it. */
export type LinkAnswer = { kind: 'linked' } | { kind: 'refused'; found: CheckFinding };
