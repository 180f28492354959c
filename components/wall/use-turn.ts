import { useServerNow } from '#components/live/use-server-now.ts';

const TURN_MS = 10_000;

/** Which turn of the pages it is: the same on every screen, because it comes from the server's clock. */
export function useTurn(): number {
  return Math.floor(useServerNow(TURN_MS) / TURN_MS);
}
