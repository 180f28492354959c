import type { DraftOutcome } from './boards.ts';

/** `{board}`, or 409 with `{error, theirs}`: whoever asked decides between the two. */
export function draftAnswer(outcome: DraftOutcome): Response {
  if (outcome.kind === 'done') return Response.json({ board: outcome.board });
  const message = `${outcome.theirs.by} saved this board meanwhile.`;
  return Response.json(
    { error: { code: 'conflict', message }, theirs: outcome.theirs },
    { status: 409, headers: { 'cache-control': 'no-store' } },
  );
}
