'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { StateBarPanel } from '#lib/domain/board';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { useReadState } from '#components/ui/looks-provider.tsx';
import { Glyph } from '#components/ui/glyph.tsx';
import { Tile } from '#components/ui/tile.tsx';
import { usePanelState } from '#components/wall/use-panel-state.ts';
import { WaitingShort } from '#components/wall/waiting.tsx';
import { layoutBar, type BarSegment } from './layout-bar.ts';
import { selectStates } from './select.ts';

/** `as of 14:05:12` and the air around it. */
const AS_OF_PX = 228;

const FILLS: Readonly<Record<BarSegment['state'], string>> = {
  call: 'bg-state-call',
  wrap: 'bg-state-wrap',
  ringing: 'bg-state-ringing',
  preview: 'bg-state-call',
  voicemail: 'bg-state-call',
  ready: 'bg-state-ready',
  'not-ready': 'bg-state-not-ready',
  out: 'bg-ink-2',
  unknown: 'bg-ink-2',
  other: 'bg-ink-2',
};

export function StateBar({ panel }: { panel: StateBarPanel }) {
  const t = useTranslations('panels');
  const result = useLiveQuery(panel.query);
  const { waiting, stale, asOfWords } = usePanelState(panel.query.connection, result);
  const readState = useReadState();
  const segments = useMemo(
    () => (result.table ? selectStates(result.table, readState) : []),
    [result.table, readState],
  );
  const bar = layoutBar(segments, { barPx: panel.place.width, notePx: stale ? AS_OF_PX : 0 }, t);
  return (
    <Tile
      label={panel.title}
      stale={stale}
      className="flex gap-[4px] text-[29px] leading-none whitespace-nowrap"
    >
      {waiting || bar.length === 0 ? (
        <p className="self-center px-[24px] text-ink-2">
          {panel.title} · {waiting ? <WaitingShort query={panel.query} /> : t('stateBar.none')}
        </p>
      ) : null}
      {waiting
        ? null
        : bar.map(({ state, count, name, words, widthPx, tight }) => (
            <div
              key={state}
              className={`flex items-center overflow-hidden text-bg ${tight ? 'gap-[3px] pl-[8px]' : 'gap-[6px] pl-[14px]'} ${FILLS[state]}`}
              style={{ width: widthPx }}
            >
              <Glyph name={state} px={tight ? 28 : 34} />
              <span
                key={count}
                className={`animate-changed text-[36px] font-value ${tight ? 'tracking-[-0.02em]' : ''}`}
              >
                {count}
              </span>
              {words === null ? (
                <span className="sr-only">{name}</span>
              ) : (
                <span className="ml-[4px] font-label">{words}</span>
              )}
            </div>
          ))}
      {stale && !waiting ? <p className="ml-auto self-center pr-[14px] text-ink-2">{asOfWords}</p> : null}
    </Tile>
  );
}
