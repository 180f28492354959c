/** What the hub counts: frames encoded (once each, however many viewers take them) and viewers dropped as too slow. */
export interface HubMetrics {
  frame(kind: string, bytes: number): void;
  dropped?(reason: 'stuck' | 'behind'): void;
}
