'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import {
  CAMPAIGN_ACTIONS,
  type CampaignAct,
  type CampaignActed,
  type CampaignAction,
} from '#lib/domain/campaign-action';
import { ownProblem, type Problem } from '#components/ui/problem.ts';
import { sendJson } from '#components/ui/send-json.ts';
import { readActed } from './acting-answers.ts';
import { PressKeys } from './press-keys.ts';

/** The last act that was answered: what became of it, or why our own server did not take it. */
type LastAct = { action: CampaignAction } & ({ acted: CampaignActed } | { problem: Problem });

interface Acting {
  /** What has been asked for and not been answered, in that order: the server does one after the other. */
  underWay: readonly CampaignAction[];
  last: LastAct | null;
  /** Sends, unless that very action is on its way; resolves with whether it was taken. */
  send: (act: Omit<CampaignAct, 'key'>) => Promise<boolean>;
  forget: () => void;
}

/** Longer than the server waits for the upstream, so that it can say what it knows. */
const TIMEOUT_MS = 90_000;

/** Acts on a campaign of a connection. One that hangs keeps nobody from another. */
export function useAct(connection: string): Acting {
  const [underWay, setUnderWay] = useState<readonly CampaignAction[]>([]);
  const [last, setLast] = useState<LastAct | null>(null);
  const [keys] = useState(() => new Map(CAMPAIGN_ACTIONS.map((action) => [action, new PressKeys()])));
  const sent = useRef(new Set<CampaignAction>());
  const queries = useQueryClient();
  return {
    underWay,
    last,
    async send(act) {
      const { action } = act;
      const press = keys.get(action);
      if (!press || sent.current.has(action)) return false;
      sent.current.add(action);
      setUnderWay((before) => [...before, action]);
      setLast(null);
      const answer = await sendJson({
        method: 'POST',
        path: `/api/acting/${encodeURIComponent(connection)}/campaigns`,
        body: { key: press.keyFor(act), ...act },
        timeoutMs: TIMEOUT_MS,
      });
      sent.current.delete(action);
      setUnderWay((before) => before.filter((one) => one !== action));
      if (answer.kind === 'failed') {
        setLast({ action, problem: answer.problem });
        return false;
      }
      press.answered();
      const acted = readable(answer.body);
      setLast(acted ? { action, acted } : { action, problem: ownProblem({ kind: 'unreadable' }) });
      if (acted && changesStanding(acted))
        void queries.invalidateQueries({ queryKey: ['acting', connection] });
      return acted !== null;
    },
    forget: () => setLast(null),
  };
}

/** Whose password is refused, or who may not, is to be told what is known of that now. */
function changesStanding({ outcome }: CampaignActed): boolean {
  return (
    (outcome.kind === 'not-reached' && outcome.why === 'password') ||
    (outcome.kind === 'refused' && outcome.refusal.code === 'not-permitted')
  );
}

function readable(body: unknown): CampaignActed | null {
  try {
    return readActed(body);
  } catch {
    return null;
  }
}
