'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { GaugePanel } from '#lib/domain/board';
import type { AgentNames } from '#lib/domain/board-document';
import { Glyph } from '#components/ui/glyph.tsx';
import { Tile } from '#components/ui/tile.tsx';
import { TONES } from '#components/ui/tone.ts';
import { CrossingWatch } from '#components/wall/crossing-watch.tsx';
import { fitFoot } from '#components/wall/figure/fit-foot.ts';
import { Foot } from '#components/wall/figure/foot.tsx';
import { suspectFoot } from '#components/wall/figure/suspect-figure.ts';
import { useFigure } from '#components/wall/figure/use-figure.ts';
import { WaitingShort } from '#components/wall/waiting.tsx';
import { GaugeBody } from './gauge-body.tsx';
import { layoutGauge } from './layout-gauge.ts';
import { gaugeCrossings, selectGauge } from './select.ts';
import { ticksOf } from './ticks.ts';

const SIDES_PX = 48;

export function Gauge({ panel, names }: { panel: GaugePanel; names: AgentNames }) {
  const t = useTranslations('panels');
  const figure = useFigure(panel);
  const { table, trend, window, waiting, stale, frozenAt, asOfWords, judgedAt } = figure;
  const crossings = useMemo(() => (table ? gaugeCrossings(panel, table) : []), [panel, table]);
  const common = useTranslations('common');
  const selected = useMemo(
    () => (table && !waiting ? selectGauge({ panel, table, trend, window, names, at: judgedAt }, t) : null),
    [panel, table, waiting, trend, window, names, judgedAt, t],
  );
  const view = selected?.suspect
    ? { ...selected, foot: suspectFoot(selected.foot, common('suspect.word')) }
    : selected;
  const layout = useMemo(() => layoutGauge(panel.place, ticksOf(panel, t)), [panel, t]);
  const isLine = layout.value === 'alone';
  const tone = view?.severity ?? 'ok';
  return (
    <Tile
      label={panel.title}
      tone={tone}
      stale={stale}
      className={`flex px-[24px] ${isLine ? 'items-center justify-between gap-[16px]' : 'flex-col pt-[20px] pb-[16px]'}`}
    >
      <CrossingWatch crossings={crossings} frozenAt={frozenAt} onPass={figure.judgeAt} />
      <header
        className={`flex h-[36px] min-w-0 items-center ${isLine ? '' : 'shrink-0'} gap-[12px] text-[30px] leading-none ${TONES[tone].quiet}`}
      >
        {tone === 'ok' ? null : <Glyph name={tone} px={32} />}
        <h2 className="-my-[6px] truncate py-[6px] font-label">{panel.title}</h2>
        {panel.note === undefined || isLine ? null : (
          <span className="ml-auto whitespace-nowrap">{panel.note}</span>
        )}
      </header>
      <div
        className={`flex items-center justify-center ${isLine ? 'ml-auto shrink-0' : 'mt-[12px] min-h-0 flex-1'} ${TONES[tone].value}`}
      >
        <GaugeBody
          panel={panel}
          value={view?.value ?? null}
          tone={tone}
          layout={layout}
          frozenAt={frozenAt}
        />
      </div>
      {layout.hasFoot ? (
        <footer
          className={`flex h-[36px] shrink-0 items-center justify-between gap-[16px] text-[29px] leading-none whitespace-nowrap ${TONES[tone].quiet}`}
        >
          {stale ? (
            asOfWords
          ) : view ? (
            <Foot parts={fitFoot(view.foot, panel.place.width - SIDES_PX)} />
          ) : (
            <WaitingShort query={panel.query} />
          )}
        </footer>
      ) : null}
    </Tile>
  );
}
