'use client';

import { useEffect, useRef, useState } from 'react';
import { panelQueries } from '#lib/domain/board-queries';
import { systemClock } from '#lib/domain/clock';
import type { Board } from '#lib/domain/board';
import type { DisplayReport } from '#lib/domain/display';
import { useLiveStore } from '#components/live/live-context.ts';
import type { LiveStore } from '#components/live/live-store.ts';
import type { ProgramKeeper } from '../program/program-keeper.ts';
import type { ShownWall } from '../program/wall-state.ts';
import type { Stage } from '../rotation/stage.ts';
import { useWallMoment } from '../rotation/use-wall-moment.ts';
import type { WallClock } from '../rotation/wall-clock.ts';
import { deviceFacts } from './device-facts.ts';
import { PaintWatch } from './paint-watch.ts';
import { Reporter } from './reporter.ts';

interface ReportingProps {
  keeper: ProgramKeeper;
  shown: ShownWall;
  clock: WallClock;
  stage: Stage;
  turns: number;
  build: string;
}

/** Draws nothing: tells the server every five seconds what this display shows, and what of it was really painted. */
export function Reporting(props: ReportingProps) {
  const { keeper, clock } = props;
  const store = useLiveStore();
  const latest = useRef(props);
  const [paint] = useState(
    () =>
      new PaintWatch({
        onFrame: (task) => requestAnimationFrame(task),
        afterFrame: (task) => setTimeout(task),
        now: () => clock.now(),
      }),
  );
  useWallMoment(clock, sameMoment);
  // Without dependencies on purpose: whatever React has put on the page is to be painted.
  useEffect(() => {
    latest.current = props;
    paint.committed((now) => oldestAgeMs(boardOn(props), store, now));
  });
  useEffect(() => {
    const reporter = new Reporter({
      fetch: (url, init) => fetch(url, init),
      clock: systemClock,
      random: Math.random,
      report: () => reportOf(latest.current, store, paint),
      onProgram: (version) => {
        if (version !== latest.current.shown.program.version) void keeper.refresh();
      },
      onRevoked: () => keeper.revoked(),
    });
    reporter.start();
    return () => reporter.stop();
  }, [keeper, store, paint]);
  return null;
}

function reportOf(
  { shown, clock, stage, turns, build }: ReportingProps,
  store: LiveStore,
  paint: PaintWatch,
): DisplayReport {
  const { kind } = store.health();
  const serverNow = store.serverNow();
  return {
    build,
    ...deviceFacts(serverNow),
    program: shown.program.version,
    shows: showsOf(stage),
    painted: paint.take(),
    stream: kind === 'live' || kind === 'lost' ? kind : 'connecting',
    turns,
    loadedAt: clock.now() === 0 ? null : clock.now() - performance.now(),
  };
}

function showsOf({ mode, item }: Stage): DisplayReport['shows'] {
  if (item) return { board: item.board, item: item.id, why: 'board' };
  return { board: null, item: null, why: mode === 'black' ? 'blank' : 'nothing' };
}

function boardOn({ stage, shown }: ReportingProps): Board | null {
  return (stage.item && shown.program.boards[stage.item.board]) ?? null;
}

/** Of the numbers that stand on a board; null where it shows none yet. */
function oldestAgeMs(board: Board | null, store: LiveStore, now: number): number | null {
  const moments = (board?.panels ?? [])
    .flatMap(panelQueries)
    .map((query) => store.result(query))
    .flatMap(({ table, asOf }) => (table && asOf !== null ? [asOf] : []));
  return moments.length === 0 ? null : Math.max(0, now - Math.min(...moments));
}

function sameMoment(now: number): number {
  return now;
}
