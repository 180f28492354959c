'use client';

import type { ConnectionTest } from '#lib/domain/connection-check';
import type { ConnectionDraft } from '#lib/domain/connection-draft';
import { useSubmit, type Submit } from '#components/ui/use-submit.ts';
import { readTest } from './connection-answer.ts';
import type { EnteredUsers } from './entered-connection.ts';

interface TestTarget {
  /** A stored connection, whose passwords are meant where none is typed. */
  id?: string;
  settings: Pick<ConnectionDraft, 'url' | 'serviceVersion' | 'zone' | 'dataCentreZone'>;
  users: EnteredUsers;
}

export interface RunningTest {
  submission: Submit<ConnectionTest>;
  /** What the last test found; null before the first. */
  found: ConnectionTest | null;
  run: (target: TestTarget) => void;
}

/** Asks the server to test a connection as it stands in a form. */
export function useConnectionTest(): RunningTest {
  const submission = useSubmit({ read: readTest });
  const { state } = submission;
  return {
    submission,
    found: state.kind === 'done' ? state.answer : null,
    run: ({ settings: { url, serviceVersion, zone, dataCentreZone }, ...target }) =>
      void submission.submit({
        method: 'POST',
        path: '/api/connections/test',
        body: { ...target, settings: { url, serviceVersion, zone, dataCentreZone } },
      }),
  };
}
