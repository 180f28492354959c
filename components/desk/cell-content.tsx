'use client';

import { useTranslations } from 'next-intl';
import { isSince, type Cell } from '#lib/domain/cell';
import type { ColumnKind } from '#lib/domain/column';
import { suspectNumber, suspectTime, type Spell, type Suspicion } from '#lib/domain/suspect';
import { bandOfCell } from '#lib/domain/threshold';
import type { Words } from '#lib/words/words';
import { Glyph } from '#components/ui/glyph.tsx';
import { suspectWords } from '#components/wall/suspect-words.ts';
import type { CellLimit } from './cell-limits.ts';
import { useDeskNow } from './desk-clock.tsx';
import { flagOf, showCell } from './show-cell.ts';
import { StateLabel } from './state-label.tsx';
import styles from './desk-table.module.css';

export interface CellContentProps {
  cell: Cell;
  kind: ColumnKind;
  limit?: CellLimit | undefined;
  /** What the time in it is, where it may be too long to be true. */
  spell?: Spell | null | undefined;
  /** Handed down, since a table has many cells. */
  t: Words<'desk'>;
}

/** What stands in one cell. A running time goes on by itself. */
export function CellContent(props: CellContentProps) {
  return isSince(props.cell) ? <RunningCell {...props} /> : <CellAt {...props} now={0} />;
}

function RunningCell(props: CellContentProps) {
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

function CellAt({ cell, kind, limit, spell = null, t, now }: CellContentProps & { now: number }) {
  if (kind === 'state' && typeof cell === 'string' && cell !== '') return <StateLabel state={cell} />;
  const flag = kind === 'flag' ? flagOf(cell) : null;
  if (flag !== null) return t(`cell.${flag}`);
  const shown = showCell(cell, { kind, now }, t);
  if (shown.noData) {
    return (
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a dash that is read out as words
      <span role="img" aria-label={t('cell.noData')} className={styles.noData}>
        {shown.text}
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
      <span className={styles.spokenOnly}>{t(`cell.${band}`)}</span>
      {shown.text}
    </span>
  );
}

/** What may not fit its place can still be read by pointing at it. */
export function longText(cell: Cell): string | undefined {
  return typeof cell === 'string' && cell.length > 12 ? cell : undefined;
}
