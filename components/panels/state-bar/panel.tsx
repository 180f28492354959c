'use client';

import { useMemo } from 'react';
import type { AgentState } from '#lib/domain/agent-state';
import type { StateBarPanel } from '#lib/domain/board';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { Glyph } from '#components/ui/glyph.tsx';
import { Tile } from '#components/ui/tile.tsx';
import { AGENT_WORDS } from '#components/wall/agent-words.ts';
import { usePanelState } from '#components/wall/use-panel-state.ts';
import { WaitingShort } from '#components/wall/waiting.tsx';
import { layoutBar } from './layout-bar.ts';
import { selectStates } from './select.ts';

const AS_OF_PX = 250;

const FILLS: Readonly<Record<AgentState, string>> = {
  call: 'bg-state-call',
  wrap: 'bg-state-wrap',
  ringing: 'bg-state-ringing',
  preview: 'bg-state-call',
  voicemail: 'bg-state-call',
  ready: 'bg-state-ready',
  'not-ready': 'bg-state-not-ready',
  out: 'bg-ink-2',
  unknown: 'bg-ink-2',
};

export function StateBar({ panel }: { panel: StateBarPanel }) {
  const result = useLiveQuery(panel.query);
  const { waiting, stale, asOfWords } = usePanelState(panel.query.connection, result);
  const segments = useMemo(() => (result.table ? selectStates(result.table) : []), [result.table]);
  const bar = layoutBar(segments, { barPx: panel.place.width, notePx: stale ? AS_OF_PX : 0 });
  return (
    <Tile
      label={panel.title}
      stale={stale}
      className="flex gap-[4px] text-[29px] leading-none whitespace-nowrap"
    >
      {waiting || bar.segments.length === 0 ? (
        <p className="self-center px-[24px] text-ink-2">
          {panel.title} · {waiting ? <WaitingShort query={panel.query} /> : 'none signed in'}
        </p>
      ) : null}
      {waiting
        ? null
        : bar.segments.map(({ state, count, words, widthPx }) => (
            <div
              key={state}
              aria-label={`${count} ${AGENT_WORDS[state]}`}
              className={`flex items-center gap-[6px] overflow-hidden text-bg ${bar.small ? 'pl-[10px]' : 'pl-[14px]'} ${FILLS[state]}`}
              style={{ width: widthPx }}
            >
              <Glyph name={state} px={bar.small ? 28 : 34} />
              <span key={count} className={`animate-changed font-value ${bar.small ? '' : 'text-[36px]'}`}>
                {count}
              </span>
              {words === null ? null : <span className="ml-[4px] font-label">{words}</span>}
            </div>
          ))}
      {stale && bar.notePx > 0 ? (
        <p className="ml-auto self-center pr-[24px] text-ink-2">{asOfWords}</p>
      ) : null}
    </Tile>
  );
}
