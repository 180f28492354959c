'use client';

import { useMemo, useState } from 'react';
import type { BigNumberPanel } from '#lib/domain/board';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { Figure } from '#components/ui/figure.tsx';
import { Glyph } from '#components/ui/glyph.tsx';
import { Tile } from '#components/ui/tile.tsx';
import { TONES } from '#components/ui/tone.ts';
import { CrossingWatch } from '#components/wall/crossing-watch.tsx';
import { ElapsedFigure } from '#components/wall/elapsed.tsx';
import { usePanelState } from '#components/wall/use-panel-state.ts';
import { WaitingShort } from '#components/wall/waiting.tsx';
import { layoutTile } from './layout-tile.ts';
import { bigNumberCrossings, selectBigNumber, type BigNumberView, type FootView } from './select.ts';

export function BigNumber({ panel }: { panel: BigNumberPanel }) {
  const result = useLiveQuery(panel.query);
  const trend = useLiveQuery(panel.trend ?? null).table;
  const { waiting, stale, frozenAt, asOfWords } = usePanelState(panel.query.connection, result);
  const [judgedAt, setJudgedAt] = useState(-Infinity);
  const { table } = result;
  const crossings = useMemo(() => (table ? bigNumberCrossings(panel, table) : []), [panel, table]);
  const view = useMemo(
    () => (table && !waiting ? selectBigNumber({ panel, table, trend, at: judgedAt }) : null),
    [panel, table, waiting, trend, judgedAt],
  );
  const tone = view?.severity ?? 'ok';
  const layout = layoutTile(panel.place.width, view);
  const aside = layout.denominator ?? panel.note ?? null;
  return (
    <Tile
      label={panel.title}
      tone={tone}
      stale={stale}
      className="flex flex-col px-[26px] pt-[22px] pb-[20px]"
    >
      <CrossingWatch crossings={crossings} frozenAt={frozenAt} onPass={setJudgedAt} />
      <header
        className={`flex h-[38px] items-center gap-[12px] text-[30px] leading-none ${TONES[tone].quiet}`}
      >
        {tone === 'ok' ? null : <Glyph name={tone} px={32} />}
        <h2 className="font-label whitespace-nowrap">{panel.title}</h2>
        {aside === null ? null : <span className="ml-auto whitespace-nowrap">{aside}</span>}
      </header>
      <div className={`relative flex min-h-0 flex-1 items-center ${TONES[tone].value}`}>
        <Value view={view} frozenAt={frozenAt} layout={layout} quiet={TONES[tone].quiet} />
        {view && layout.sparkline ? (
          <div className={`absolute right-0 ${TONES[tone].quiet}`}>
            <Sparkline points={view.trend} box={layout.sparkline} />
          </div>
        ) : null}
      </div>
      <footer
        className={`flex h-[38px] items-center justify-between gap-[16px] text-[29px] leading-none whitespace-nowrap ${TONES[tone].quiet}`}
      >
        {stale ? asOfWords : view ? <Foot parts={layout.foot} /> : <WaitingShort query={panel.query} />}
      </footer>
    </Tile>
  );
}

interface ValueProps {
  view: BigNumberView | null;
  frozenAt: number | null;
  layout: ReturnType<typeof layoutTile>;
  quiet: string;
}

function Value({ view, frozenAt, layout, quiet }: ValueProps) {
  const { widthPx, mostPx, unit, unitPx } = layout;
  if (view && view.text === null)
    return <ElapsedFigure duration={view.value} frozenAt={frozenAt} widthPx={widthPx} mostPx={mostPx} />;
  return (
    <Figure
      text={view?.text ?? '–'}
      widthPx={widthPx}
      mostPx={mostPx}
      {...(unit !== null && { unit, unitPx })}
      {...((view?.value ?? null) === null && { className: 'text-ink-2' })}
      unitClassName={quiet}
    />
  );
}

function Foot({ parts }: { parts: readonly FootView[] }) {
  return parts.map(({ text, arrow }, index) => (
    <span key={index} className={`flex items-center gap-[10px] ${index === 0 ? 'min-w-0' : 'shrink-0'}`}>
      {arrow ? <Arrow up={arrow === 'up'} /> : null}
      <span className="truncate py-1">{text}</span>
    </span>
  ));
}

function Arrow({ up }: { up: boolean }) {
  return (
    <>
      <svg aria-hidden="true" width="20" height="18" viewBox="0 0 20 18">
        <path d={up ? 'M10 1 19 17H1Z' : 'M10 17 19 1H1Z'} fill="currentColor" />
      </svg>
      <span className="sr-only">{up ? 'up' : 'down'}</span>
    </>
  );
}
