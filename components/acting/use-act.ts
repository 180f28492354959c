'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CampaignAct, CampaignActed } from '#lib/domain/campaign-action';
import type { Problem } from '#components/ui/problem.ts';
import { type Submit, useSubmit } from '#components/ui/use-submit.ts';
import { readActed } from './acting-answers.ts';
import { PressKeys } from './press-keys.ts';

interface Acting {
  submission: Submit<CampaignActed>;
  /** What became of the last act; null before any. */
  acted: CampaignActed | null;
  /** Why our own server did not take the last one. */
  problem: Problem | null;
  send: (act: Omit<CampaignAct, 'key'>) => Promise<boolean>;
  forget: () => void;
}

/** Longer than the server waits for the upstream, so that it can say what it knows. */
const TIMEOUT_MS = 60_000;

/** Acts on campaigns of a connection, one press after the other. */
export function useAct(connection: string): Acting {
  const [acted, setActed] = useState<CampaignActed | null>(null);
  const [keys] = useState(() => new PressKeys());
  const queries = useQueryClient();
  const submission = useSubmit({
    read: readActed,
    onDone: (done) => {
      keys.answered();
      setActed(done);
      // Whose password is refused cannot act at all, and is to be told why.
      if (done.outcome.kind === 'not-reached' && done.outcome.why === 'password')
        void queries.invalidateQueries({ queryKey: ['acting', connection] });
    },
  });
  return {
    submission,
    acted,
    problem: submission.problem,
    send: (act) => {
      setActed(null);
      const path = `/api/acting/${encodeURIComponent(connection)}/campaigns`;
      const body = { key: keys.keyFor(act), ...act };
      return submission.submit({ method: 'POST', path, body, timeoutMs: TIMEOUT_MS });
    },
    forget: () => {
      setActed(null);
      submission.reset();
    },
  };
}
