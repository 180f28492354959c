import { notFound } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { Board } from '#lib/domain/board';
import { DEFAULT_BOARD_ID } from '#lib/domain/default-board';
import type { NoBoardReason } from '#lib/domain/display';
import { boardOfCode, EXPLAIN_CONNECTION } from '#lib/domain/explain/explain-path';
import type { Windows } from '#lib/domain/explain/window-words';
import type { PersonCaller } from '#server/auth/caller';
import { runtime } from '#server/runtime-access';

/** A published board as the person sees it on a wall, or why they see none of it. */
export type ExplainedBoard =
  { kind: 'board'; board: Board; windows: Windows } | { kind: 'none'; why: NoBoardReason };

export interface ExplainParams {
  params: Promise<{ board: string }>;
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** The board that the address names; a page of one that is not published does not exist. */
export async function explainedBoard(
  { params, searchParams }: ExplainParams,
  person: PersonCaller,
): Promise<ExplainedBoard> {
  const { walls, fleet } = runtime();
  const { boards, displays } = walls;
  const code = decodeURIComponent((await params).board);
  const id = boardOfCode(code, [DEFAULT_BOARD_ID, ...boards.published().keys()]);
  if (id === null) notFound();
  const asked = (await searchParams)[EXPLAIN_CONNECTION];
  const { boards: shown, noBoard } = displays.programs.programFor(
    person,
    { board: id, playlist: null, connection: typeof asked === 'string' ? asked : null },
    await getLocale(),
  );
  const board = shown[id];
  const settings = fleet.connections.find(({ plan }) => plan.settings.id === board?.connection)?.plan
    .settings;
  if (!board || !settings) return { kind: 'none', why: noBoard ?? 'boards' };
  const { zone, statisticsRange, rollingPeriod, shiftStartMs } = settings;
  return { kind: 'board', board, windows: { zone, statisticsRange, rollingPeriod, shiftStartMs } };
}
