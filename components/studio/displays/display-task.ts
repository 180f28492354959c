import type { DisplayView } from '#lib/domain/display';

/** What is being done on the fleet's page. */
export type DisplayTask =
  | { kind: 'none' }
  | { kind: 'pair'; code: string }
  | { kind: 'edit' | 'pair-again' | 'revoke' | 'message' | 'about'; display: DisplayView };
