import type { Denial } from './denial.ts';
import type { Reason } from './reason.ts';

/** How the page stands with the server. Moments are epoch ms on the server's clock. */
export interface StreamHealth {
  /**
   * `connecting` before the first word, and while another view is fetched because the rights have changed; `lost` after 5 s
   * of silence; `denied` from when the server said that this page may see nothing until it is heard again.
   */
  kind: 'connecting' | 'live' | 'lost' | 'denied';
  /** Why it is `denied`; else null. */
  denial: Denial | null;
  /** To the second; null before the first word. */
  lastHeardAt: number | null;
  /** When this kind began; null before the first word. */
  since: number | null;
  /** Why it is not live; empty when live. */
  reason: Reason;
  /** The server now runs another build than this page is of. */
  buildChanged: boolean;
}

export const NOT_HEARD: StreamHealth = {
  kind: 'connecting',
  denial: null,
  lastHeardAt: null,
  since: null,
  reason: 'connecting',
  buildChanged: false,
};
