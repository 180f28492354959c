'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo } from 'react';
import { BOARD_ROOM } from '#lib/domain/board-grid';
import { systemClock } from '#lib/domain/clock';
import { useLiveStore } from '#components/live/live-context.ts';
import { LooksProvider } from '#components/ui/looks-provider.tsx';
import { Canvas } from './canvas.tsx';
import { WallCodesProvider } from './codes/wall-codes.ts';
import { Identify } from './fleet/identify.tsx';
import { Reporting } from './fleet/reporting.tsx';
import { useCommands } from './fleet/use-commands.ts';
import { ROOM_ABOVE_LANE, laneAt, sameLine } from './lane/lane-at.ts';
import { Lane } from './lane/lane.tsx';
import { UrgentMessage } from './lane/urgent-message.tsx';
import { NoBoardNotice } from './no-board-notice.tsx';
import type { LastPictureStore } from './picture/last-picture-store.ts';
import { useLastPicture } from './picture/use-last-picture.ts';
import type { ProgramKeeper } from './program/program-keeper.ts';
import type { ShownWall } from './program/wall-state.ts';
import { preparePanels } from './rare-panels.tsx';
import { Rotation } from './rotation/rotation.tsx';
import { sameStage, stageAt } from './rotation/stage.ts';
import { useLayers } from './rotation/use-layers.ts';
import { useWallMoment } from './rotation/use-wall-moment.ts';
import { WallClock } from './rotation/wall-clock.ts';
import { useNewBuild } from './use-new-build.ts';
import { useOwnLanguage } from './use-own-language.ts';
import { readWallSettings } from './wall-settings.ts';

export interface WallScreenProps {
  keeper: ProgramKeeper;
  shown: ShownWall;
  pictures: LastPictureStore;
  /** The build that this page is of. */
  build: string;
}

/** A wall as its program has it: boards in turn, the lane, rest, and what it is told to do. */
export function WallScreen({ keeper, shown, pictures, build }: WallScreenProps) {
  const { program, as } = shown;
  const store = useLiveStore();
  const clock = useMemo(
    () =>
      new WallClock({
        serverNow: () => store.serverNow(),
        told: () => toldBy(keeper),
        monotonicNow,
        clock: systemClock,
      }),
    [store, keeper],
  );
  const stage = useWallMoment(
    clock,
    useCallback((now: number) => stageAt(program, now), [program]),
    sameStage,
  );
  const layers = useLayers(stage);
  const { message, isIdentified, areCodesShown } = useCommands({ as, keeper, clock });
  const { announcements } = program;
  const line = useWallMoment(
    clock,
    useCallback((now: number) => laneAt({ announcements, message }, now), [announcements, message]),
    sameLine,
  );
  const isUrgent = message?.isUrgent ?? false;
  useNewBuild({ build, takesTurns: stage.takesTurns, turns: layers.turns, isBusy: isUrgent });
  useOwnLanguage(shown);
  useLastPicture(program, pictures);
  const askAgain = useCallback(() => void keeper.refresh(), [keeper]);
  const { display, boards, isDemo, looks, address } = program;
  const codes = useMemo(
    () => ({ address, opens: as === 'person', areShown: areCodesShown }),
    [address, as, areCodesShown],
  );
  useEffect(
    () => preparePanels(Object.values(boards).flatMap(({ panels }) => panels.map(({ kind }) => kind))),
    [boards],
  );
  const theme = (stage.item && boards[stage.item.board]?.theme) ?? 'dark';
  const settings = display ?? readWallSettings(window.location.search);
  return (
    <LooksProvider looks={looks}>
      <div data-wall={stage.mode} data-turns={layers.turns}>
        {stage.mode === 'nothing' ? (
          <NoBoardNotice
            why={program.noBoard}
            dueAt={stage.dueAt}
            zone={program.zone}
            onAskAgain={askAgain}
          />
        ) : null}
        {stage.mode === 'board' || stage.upcoming ? (
          <Canvas settings={settings} theme={theme} isSeen={stage.mode === 'board'}>
            <WallCodesProvider value={codes}>
              <Rotation
                layers={layers}
                stage={stage}
                boards={boards}
                room={line ? ROOM_ABOVE_LANE : BOARD_ROOM}
                isDemo={isDemo}
              />
            </WallCodesProvider>
            {line && stage.mode === 'board' ? <Lane line={line} /> : null}
          </Canvas>
        ) : null}
        {stage.isDim ? (
          <div data-dim className="pointer-events-none fixed inset-0 bg-rest opacity-80" />
        ) : null}
        {stage.mode === 'black' ? <Black /> : null}
        {message && isUrgent ? <UrgentMessage text={message.text} /> : null}
        {isIdentified && display ? <Identify name={display.name} place={display.place} /> : null}
        {display ? (
          <Reporting
            keeper={keeper}
            shown={shown}
            clock={clock}
            stage={stage}
            turns={layers.turns}
            build={build}
          />
        ) : null}
      </div>
    </LooksProvider>
  );
}

/** The screen at rest; a page that loads at night goes dark at once. */
function Black() {
  const t = useTranslations('wall');
  return <main aria-label={t('resting')} data-black className="fixed inset-0 cursor-none bg-rest" />;
}

function monotonicNow(): number {
  return performance.now();
}

function toldBy(keeper: ProgramKeeper): ShownWall['told'] {
  const state = keeper.state();
  return state.kind === 'shown' ? state.told : null;
}
