import type { SessionState } from '../session/session-state.ts';
import type { ServiceCalls } from './service-calls.ts';

const TRIES = 5;

/** Whether a session of ours may live there: opened or taken up by this run, or about to be opened anew. */
export function mayHoldSeat({ next, seat }: SessionState): boolean {
  return next === 'go-on' || seat !== 'unknown';
}

/**
 * Ends the session there. A call of ours that was broken off may still be under way, and a second one of the same user is
 * refused meanwhile.
 */
export async function giveSeatBack(calls: ServiceCalls): Promise<void> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const outcome = await calls.close(new AbortController().signal);
    if (outcome.kind !== 'fault' || outcome.fault.name !== 'ServerFault') return;
  }
}
