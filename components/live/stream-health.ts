/** How the page stands with the server. Moments are epoch ms on the server's clock. */
export interface StreamHealth {
  /** `lost` after 5 s of silence; `connecting` only before the first word. */
  kind: 'connecting' | 'live' | 'lost';
  /** To the second; null before the first word. */
  lastHeardAt: number | null;
  /** When this kind began; null before the first word. */
  since: number | null;
  /** Why it is not live, in words; empty when live. */
  reason: string;
  /** The server now runs another build than when the page was opened. */
  buildChanged: boolean;
}

export const NOT_HEARD: StreamHealth = {
  kind: 'connecting',
  lastHeardAt: null,
  since: null,
  reason: 'Connecting to the server',
  buildChanged: false,
};
