import type { OwnUsers } from '../linked-users.ts';

/** An installation in which nobody has linked a user of their own. */
export const NOBODY_HAS_LINKED: OwnUsers = {
  of: () => Promise.resolve({ kind: 'none' }),
  passwordRefused: () => Promise.resolve(),
};
