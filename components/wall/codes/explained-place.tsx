'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo } from 'react';
import type { Panel } from '#lib/domain/board';
import { explainPath, type ExplainTarget } from '#lib/domain/explain/explain-path';
import { isExplained } from '#lib/domain/explain/is-explained';
import { PANEL_CODE_PX, placeCode } from './place-code.ts';
import { WallCode } from './wall-code.tsx';
import { explainAddress, useWallCodes } from './wall-codes.ts';

interface ExplainedPlaceProps {
  panel: Panel;
  /** Of its board. */
  target: ExplainTarget;
  children: (panel: Panel) => ReactNode;
}

/** A panel in its place, with the way to where its numbers come from: a link on one's own wall, a code where it is told to show it. */
export function ExplainedPlace({ panel, target, children }: ExplainedPlaceProps) {
  const t = useTranslations('wall.codes');
  const codes = useWallCodes();
  const explained = isExplained(panel);
  const placed = useMemo(
    () => (codes.areShown && explained ? placeCode(panel) : null),
    [codes.areShown, explained, panel],
  );
  const shown = useMemo(() => (placed ? { ...panel, place: placed.panel } : panel), [placed, panel]);
  const to = { ...target, panel: panel.id };
  const label = t('panel', { panel: panel.title });
  return (
    <>
      <div className="absolute" style={styleOf(shown.place)}>
        {children(shown)}
        {codes.opens && explained ? (
          <a
            href={explainPath(to)}
            aria-label={label}
            className="absolute inset-0 cursor-pointer rounded-wall focus-visible:outline-4 focus-visible:-outline-offset-4"
          />
        ) : null}
      </div>
      {placed ? (
        <div
          className="absolute flex animate-appear items-center justify-end gap-[20px] text-wall-label whitespace-nowrap"
          style={{
            left: placed.strip ? panel.place.x : panel.place.x + placed.code.left,
            top: panel.place.y + placed.code.top,
            width: placed.strip ? panel.place.width : PANEL_CODE_PX,
          }}
        >
          {placed.strip ? <span className="truncate py-1 text-ink-2">{t('says')}</span> : null}
          <WallCode address={explainAddress(codes, to)} label={label} roomPx={PANEL_CODE_PX} opens={false} />
        </div>
      ) : null}
    </>
  );
}

function styleOf({ x, y, width, height }: Panel['place']) {
  return { left: x, top: y, width, height };
}
