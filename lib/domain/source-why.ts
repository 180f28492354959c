/** Why a source is not live; pages have words for each. */
export type SourceWhyKey =
  | 'stopped'
  | 'nothing-allowed'
  | 'not-started'
  | 'signing-in'
  | 'waiting'
  | 'to-load'
  | 'no-table'
  | 'asking'
  | 'first-table'
  | 'session-lost'
  | 'session-taken'
  | 'limit'
  | 'limit-until'
  | 'password'
  | 'account'
  | 'access'
  | 'logged-in'
  | 'no-seat'
  | 'refused'
  | 'reset'
  | 'timeout'
  | 'tls'
  | 'redirect'
  | 'their-error'
  | 'unavailable'
  | 'too-large'
  | 'nothing'
  | 'unreadable'
  | 'odd-fault'
  | 'our-error'
  | 'unconfirmed'
  | 'sent-empty'
  | 'table-denied';

/**
 * The same as it travels: with the figures and clock times of its sentence, and the clock time of the next try. A later server may
 * name a `key` that a page does not know; the English sentence beside it then speaks.
 */
export interface SourceWhy<Key extends string = string> {
  key: Key;
  values?: Readonly<Record<string, string>>;
  again?: string;
}
