'use client';

import { useTranslations } from 'next-intl';
import { memo, useState } from 'react';
import { isSince, sameCell, type Cell } from '#lib/domain/cell';
import type { ColumnKind } from '#lib/domain/column';
import { suspectNumber, suspectTime, type Spell, type Suspicion } from '#lib/domain/suspect';
import { bandOfCell } from '#lib/domain/threshold';
import { Glyph } from '#components/ui/glyph.tsx';
import { suspectWords } from '#components/wall/suspect-words.ts';
import type { CellLimit } from './cell-limits.ts';
import { useDeskNow } from './desk-clock.tsx';
import { flagOf, showCell } from './show-cell.ts';
import { StateLabel } from './state-label.tsx';
import styles from './desk-table.module.css';

interface DeskCellProps {
  cell: Cell;
  kind: ColumnKind;
  limit?: CellLimit | undefined;
  /** What the time in it is, where it may be too long to be true. */
  spell?: Spell | null | undefined;
}

/** What stands in one cell. A value that changes while it is on screen fades in once. */
export const DeskCell = memo(function DeskCell({ cell, kind, limit, spell }: DeskCellProps) {
  const [seen, setSeen] = useState({ cell, changes: 0 });
  if (!sameCell(seen.cell, cell)) setSeen({ cell, changes: seen.changes + 1 });
  // Two names of one animation, so that a second change starts it again.
  const fade = seen.changes === 0 ? undefined : seen.changes % 2 === 0 ? 'even' : 'odd';
  return (
    <span className={styles.value} data-fade={fade} data-kind={kind} title={longText(cell)}>
      {isSince(cell) ? (
        <RunningCell cell={cell} kind={kind} limit={limit} spell={spell} />
      ) : (
        <CellAt cell={cell} kind={kind} limit={limit} spell={spell} now={0} />
      )}
    </span>
  );
});

function RunningCell(props: DeskCellProps) {
  return <CellAt {...props} now={useDeskNow()} />;
}

function SuspectFlag({ suspicion }: { suspicion: Suspicion }) {
  const words = suspectWords(suspicion, useTranslations('common'));
  return (
    <span title={words}>
      <Glyph name="suspect" px={14} />
      <span className={styles.spokenOnly}>{words}</span>
    </span>
  );
}

function CellAt({ cell, kind, limit, spell = null, now }: DeskCellProps & { now: number }) {
  const t = useTranslations('desk');
  if (kind === 'state' && typeof cell === 'string' && cell !== '') return <StateLabel state={cell} />;
  const flag = kind === 'flag' ? flagOf(cell) : null;
  if (flag !== null) return <CellWord word={flag} />;
  const shown = showCell(cell, { kind, now }, t);
  if (shown.noData) {
    return (
      <span className={styles.noData}>
        <span aria-hidden>{shown.text}</span>
        <span className={styles.spokenOnly}>
          <CellWord word="noData" />
        </span>
      </span>
    );
  }
  const band =
    limit === undefined ? 'none' : limit === 'critical' ? 'critical' : bandOfCell(limit, cell, now);
  const suspicion = suspectTime(spell, cell, { now }) ?? suspectNumber(kind, cell);
  const mark = suspicion && <SuspectFlag suspicion={suspicion} />;
  if (band !== 'warn' && band !== 'critical')
    return mark ? (
      <span className={styles.alarm}>
        {mark}
        {shown.text}
      </span>
    ) : (
      shown.text
    );
  return (
    <span className={styles.alarm} data-band={band}>
      {mark}
      <Glyph name={band} px={14} />
      <span className={styles.spokenOnly}>
        <CellWord word={band} />
      </span>
      {shown.text}
    </span>
  );
}

function CellWord({ word }: { word: 'yes' | 'no' | 'noData' | 'warn' | 'critical' }) {
  return useTranslations('desk')(`cell.${word}`);
}

// What may not fit its column can still be read by pointing at it.
function longText(cell: Cell): string | undefined {
  return typeof cell === 'string' && cell.length > 12 ? cell : undefined;
}
