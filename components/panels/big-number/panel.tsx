'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { BigNumberPanel } from '#lib/domain/board';
import type { AgentNames } from '#lib/domain/board-document';
import { Glyph } from '#components/ui/glyph.tsx';
import { Tile } from '#components/ui/tile.tsx';
import { TONES } from '#components/ui/tone.ts';
import { CODE_GAP_PX, PANEL_CODE_PX, placeCode } from '#components/wall/codes/place-code.ts';
import { useWallCodes } from '#components/wall/codes/wall-codes.ts';
import { CrossingWatch } from '#components/wall/crossing-watch.tsx';
import { Foot } from '#components/wall/figure/foot.tsx';
import { suspectFoot } from '#components/wall/figure/suspect-figure.ts';
import { useFigure } from '#components/wall/figure/use-figure.ts';
import { WaitingShort } from '#components/wall/waiting.tsx';
import { fitHead } from '#components/wall/figure/fit-head.ts';
import { layoutTile } from './layout-tile.ts';
import { bigNumberCrossings, selectBigNumber } from './select.ts';
import { ValueLine } from './value-line.tsx';

export function BigNumber({ panel, names }: { panel: BigNumberPanel; names: AgentNames }) {
  const t = useTranslations('panels');
  const figure = useFigure(panel);
  const { table, trend, window, waiting, stale, frozenAt, asOfWords, judgedAt } = figure;
  const crossings = useMemo(() => (table ? bigNumberCrossings(panel, table) : []), [panel, table]);
  const common = useTranslations('common');
  const selected = useMemo(
    () =>
      table && !waiting ? selectBigNumber({ panel, table, trend, window, names, at: judgedAt }, t) : null,
    [panel, table, waiting, trend, window, names, judgedAt, t],
  );
  const view = selected?.suspect
    ? { ...selected, foot: suspectFoot(selected.foot, common('suspect.word')) }
    : selected;
  const tone = view?.severity ?? 'ok';
  const codePx = useWallCodes().areShown && placeCode(panel) ? PANEL_CODE_PX + CODE_GAP_PX : 0;
  const layout = layoutTile({ ...panel.place, width: panel.place.width - codePx }, view);
  const aside =
    layout.denominator === null ? (panel.note ?? null) : t('bigNumber.outOf', { whole: layout.denominator });
  const head = fitHead(
    { title: panel.title, aside, isMarked: tone !== 'ok', isNeeded: layout.denominator !== null },
    panel.place.width - codePx,
  );
  return (
    <Tile
      label={panel.title}
      tone={tone}
      stale={stale}
      className="flex flex-col px-[24px] pt-[20px] pb-[16px]"
    >
      <CrossingWatch crossings={crossings} frozenAt={frozenAt} onPass={figure.judgeAt} />
      <header
        className={`flex h-[36px] items-center gap-[12px] leading-[36px] whitespace-nowrap ${TONES[tone].quiet}`}
        style={{ fontSize: head.fontPx }}
      >
        {tone === 'ok' ? null : <Glyph name={tone} px={32} />}
        <h2 className="min-w-0 truncate font-label">{panel.title}</h2>
        {head.aside === null ? null : <span className="ml-auto">{head.aside}</span>}
      </header>
      <div className={`flex min-h-0 flex-1 items-center ${TONES[tone].value}`}>
        <ValueLine view={view} frozenAt={frozenAt} layout={layout} quiet={TONES[tone].quiet} />
      </div>
      <footer
        className={`flex h-[36px] items-center justify-between gap-[16px] text-[29px] leading-none whitespace-nowrap ${TONES[tone].quiet}`}
      >
        {stale ? asOfWords : view ? <Foot parts={layout.foot} /> : <WaitingShort query={panel.query} />}
      </footer>
    </Tile>
  );
}
