'use client';

import { useTranslations } from 'next-intl';
import type { PocketConnection } from '#lib/domain/pocket/pocket-plan';
import { formatSpan } from '#lib/format/age';
import { formatClockTime } from '#lib/format/clock-time';
import { formatDuration } from '#lib/format/duration';
import { NO_DATA } from '#lib/format/no-data';
import type { LiveResult } from '#components/live/live-result.ts';
import { Glyph } from '#components/ui/glyph.tsx';
import { typeStatusOf, useConnection } from '#components/wall/use-connection.ts';
import { numberMissing, numberName } from '../troubles/trouble-words.ts';
import { elapsedMs } from '../value-words.ts';
import type { PocketNumber } from './select-number.ts';
import { Spark } from './spark.tsx';
import { windowKey } from './window-key.ts';
import styles from '../pocket.module.css';

interface NumberTileProps {
  id: string;
  /** Null before the first data. */
  view: PocketNumber | null;
  result: LiveResult;
  frozenAt: number | null;
  connection: PocketConnection;
  now: number;
}

/** A key number, its last hour, what it covers and how old it is. */
export function NumberTile({ id, view, result, frozenAt, connection, now }: NumberTileProps) {
  const t = useTranslations('pocket');
  const common = useTranslations('common');
  const told = useConnection(connection.id);
  const panel = connection.numbers.find((number) => number.id === id);
  const isDenied = panel && typeStatusOf(told, panel.query.type)?.standing === 'denied';
  const name = numberName(id, t);
  const severity = view?.severity ?? 'ok';
  const stale = frozenAt !== null;
  const text = view ? (view.text ?? formatDuration(elapsedMs(view.value, frozenAt ?? now))) : NO_DATA;
  return (
    <li
      className={`${styles.number} ${stale ? 'stale' : ''}`}
      data-number={id}
      data-severity={severity}
      data-stale={stale}
    >
      <h2 className={styles.numberName}>
        {severity !== 'ok' && (
          <>
            <Glyph name={severity} px={15} />
            <span className="sr-only">{t(`now.severity.${severity}`)}: </span>
          </>
        )}
        {name}
      </h2>
      <p className={styles.numberValue} data-known={text !== NO_DATA}>
        <span data-value>{text}</span>
        {view?.unit && <span className={styles.numberUnit}> {view.unit}</span>}
        {view?.outOf && view.text !== NO_DATA && (
          <span className={styles.numberUnit}> {t('numbers.outOf', { whole: view.outOf })}</span>
        )}
      </p>
      {view?.trend ? (
        <>
          <Spark points={view.trend.points} top={view.trend.top} />
          <span className="sr-only">
            {t('numbers.lastHour', { least: view.trend.least, most: view.trend.most })}
          </span>
        </>
      ) : (
        <div className={styles.spark} />
      )}
      <p className={styles.numberFoot}>{footOf()}</p>
      {stale && <span aria-hidden className={`hatched ${styles.hatch}`} />}
    </li>
  );

  function footOf(): string {
    if (isDenied) return t('numbers.denied');
    if (!view || !panel) return t('numbers.waiting');
    if (stale) return t('numbers.asOf', { at: formatClockTime(frozenAt, connection.zone) });
    if (view.value === null) return numberMissing(id, t);
    const { measuredAt } = result;
    return t('numbers.foot', {
      window: t(`numbers.window.${windowKey(panel.query.type, told?.range)}`),
      span: formatSpan(measuredAt === null ? null : Math.max(0, now - measuredAt), common),
    });
  }
}
