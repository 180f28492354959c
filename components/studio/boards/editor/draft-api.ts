import { ownProblem, type Problem } from '#components/ui/problem.ts';
import { sendJson } from '#components/ui/send-json.ts';
import { boardAnswer, theirsAnswer } from '../board-answers.ts';
import type { DraftApi, SaveOutcome } from './draft-keeper.ts';
import type { SavedDraft } from './draft-state.ts';

/** The draft of a board at our own API. */
export function draftApi(boardId: string): DraftApi {
  const path = `/api/boards/${boardId}`;
  return {
    async save({ version, document: mine, leaving }) {
      const sent = await sendJson({
        method: 'PUT',
        path: `${path}/draft`,
        body: { version, document: mine },
        keepalive: leaving,
      });
      if (sent.kind === 'failed') return refusalOf(sent.problem);
      const draft = draftIn(sent.body);
      if (!draft) return { kind: 'failed', problem: UNREADABLE };
      return { kind: 'saved', version: draft.version, by: draft.by, at: draft.at };
    },
    async read() {
      // Nobody looks: what was saved meanwhile is heard of when somebody does.
      if (document.visibilityState === 'hidden') return null;
      const sent = await sendJson({ method: 'GET', path });
      return sent.kind === 'done' ? draftIn(sent.body) : null;
    },
  };
}

const UNREADABLE = ownProblem({ kind: 'unreadable' });

/** A refusal that brings along what somebody else saved is a conflict; every other is a failure. */
export function refusalOf(why: Problem): Exclude<SaveOutcome, { kind: 'saved' }> {
  const told = theirsAnswer.safeParse(why.answer);
  return told.success ? { kind: 'refused', theirs: told.data.theirs } : { kind: 'failed', problem: why };
}

function draftIn(body: unknown): SavedDraft | null {
  const answer = boardAnswer.safeParse(body);
  return answer.success ? { ...answer.data.board.draft, document: answer.data.board.document } : null;
}
