'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import * as z from 'zod/mini';
import { AGENT_STATES } from '#lib/domain/agent-state';
import type { KeptLooks } from '#lib/domain/looks';
import { LOCALES } from '#lib/words/locale';
import { sendJson } from '#components/ui/send-json.ts';
import { useSubmit, type Submit } from '#components/ui/use-submit.ts';
import { type LooksDraft, draftOf, looksOf } from './edit-looks.ts';

const answer = z.object({
  version: z.number(),
  looks: z.object({
    company: z.nullable(z.string()),
    logo: z.nullable(z.string()),
    logoPlate: z.boolean(),
    accent: z.nullable(z.string()),
    locale: z.enum(LOCALES),
    states: z.array(
      z.object({ text: z.string(), state: z.enum(AGENT_STATES), label: z.nullable(z.string()) }),
    ),
  }),
});

interface SavedLooks {
  submission: Submit<KeptLooks>;
  draft: LooksDraft;
  isChanged: boolean;
  /** What somebody else has saved meanwhile. */
  theirs: KeptLooks | null;
  edit: (draft: LooksDraft) => void;
  save: () => void;
  undo: () => void;
  takeTheirs: () => void;
  saveOverTheirs: () => void;
}

/** Looks that are edited and saved, by one or by two at a time: nothing anybody did is lost without being told. */
export function useLooksDraft(kept: KeptLooks): SavedLooks {
  const router = useRouter();
  const [base, setBase] = useState(kept);
  const [draft, setDraft] = useState(() => draftOf(kept.looks));
  const [theirs, setTheirs] = useState<KeptLooks | null>(null);
  const begin = (from: KeptLooks): void => {
    setBase(from);
    setDraft(draftOf(from.looks));
    setTheirs(null);
  };
  const submission = useSubmit({
    read: (body) => answer.parse(body),
    onDone: (saved) => {
      begin(saved);
      router.refresh();
    },
  });

  async function send(on: KeptLooks): Promise<void> {
    const body = { version: on.version, looks: looksOf(draft) };
    if (await submission.submit({ method: 'PUT', path: '/api/looks', body })) return;
    // Refused: for an old version, or for another reason; only the looks as they are now tell which.
    const now = await looksNow();
    if (now === null || now.version === on.version) return;
    setTheirs(now);
    submission.reset();
  }

  return {
    submission,
    draft,
    isChanged: JSON.stringify(looksOf(draft)) !== JSON.stringify(base.looks),
    theirs,
    edit: setDraft,
    save: () => void send(base),
    undo: () => {
      begin(base);
      submission.reset();
    },
    takeTheirs: () => {
      if (theirs) begin(theirs);
    },
    saveOverTheirs: () => void send(theirs ?? base),
  };
}

async function looksNow(): Promise<KeptLooks | null> {
  const sent = await sendJson({ method: 'GET', path: '/api/looks' });
  const read = sent.kind === 'failed' ? null : answer.safeParse(sent.body);
  return read?.success ? read.data : null;
}
