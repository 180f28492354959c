'use client';

import { useCallback } from 'react';
import type { KnownStanding } from '#lib/domain/campaign-action';
import type { MonitoringMode } from '#lib/domain/monitoring-acts';
import { type Listening, myPost, useListening } from './listening-provider.tsx';

/** What one press of “listen to” comes to, as far as one is: each is a step of its own. */
type Step =
  /** Nothing is known of what may be done. */
  | { kind: 'ask' }
  /** One of us is at the only station: whether it is taken over is asked beside the agent. */
  | { kind: 'look' }
  | { kind: 'log-in' }
  | { kind: 'listen'; mode: MonitoringMode }
  /** Nobody may listen, and why is said beside the agent. */
  | { kind: 'never' };

export function nextStep(
  listening: Pick<Listening, 'now'>,
  connection: string,
  standing: KnownStanding | undefined,
): Step {
  if (standing === undefined || standing.kind === 'unasked') return { kind: 'ask' };
  const mode = standing.kind === 'may' ? standing.monitoring[0] : undefined;
  if (standing.kind !== 'may' || mode === undefined) return { kind: 'never' };
  if (myPost(listening, connection) !== null) return { kind: 'listen', mode };
  const isHeld = listening.now?.posts.some(
    (post) => !post.isMine && post.connection === connection && post.actsAs === standing.actsAs,
  );
  return isHeld ? { kind: 'look' } : { kind: 'log-in' };
}

/** Goes one step on towards listening to an agent. */
export function useListenTo(
  connection: string,
  { standing, ask }: { standing: KnownStanding | undefined; ask: () => Promise<void> },
): (agent: string) => void {
  const listening = useListening();
  return useCallback(
    (agent) => {
      const step = nextStep(listening, connection, standing);
      if (step.kind === 'ask') void ask();
      if (step.kind === 'log-in') listening.askStation({ connection, takenFrom: null });
      if (step.kind === 'listen') void listening.acts.listen(connection, { agent, mode: step.mode });
    },
    [listening, connection, standing, ask],
  );
}
