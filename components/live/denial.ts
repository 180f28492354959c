/** Why the server shows this page nothing: nobody is signed in, or whoever is may not see it. */
export type Denial = 'signed-out' | 'not-allowed';

/** What an answer's status says; null for one that decides nothing. */
export function denialOf(status: number): Denial | null {
  if (status === 401) return 'signed-out';
  return status === 403 ? 'not-allowed' : null;
}
