'use client';

import { memo } from 'react';
import { useTranslations } from 'next-intl';
import { formatPercent } from '#lib/format/percent';
import { Glyph } from '#components/ui/glyph.tsx';
import { fitCount } from '#components/wall/count-forms.ts';
import { CriticalGround } from '#components/wall/critical-ground.tsx';
import { Elapsed } from '#components/wall/elapsed.tsx';
import { fitQueueName } from './fit-queue-name.ts';
import type { QueuesLayout } from './layout-queues.ts';
import { ownWords } from './own-words.ts';
import type { QueueField, QueueRow } from './select.ts';

const NUMBER_TONES = { ok: 'text-ink', warn: 'text-warn', critical: 'text-crit' } as const;

interface RowProps {
  row: QueueRow;
  layout: QueuesLayout;
  names: readonly string[];
  frozenAt: number | null;
}

export const Row = memo(function Row({ row, layout, names, frozenAt }: RowProps) {
  const critical = row.severity === 'critical';
  const cell = `relative ${critical ? '' : 'border-b-2 border-line'}`;
  const numberTone = (value: unknown, severity: QueueRow['severity'] = 'ok'): string => {
    if (critical) return 'font-value';
    // A zero that is fine, and no data, are quiet.
    return value === null || value === 0 ? 'text-ink-2' : `font-value ${NUMBER_TONES[severity]}`;
  };
  const t = useTranslations('panels');
  const toneOf = (field: QueueField): string => {
    if (field === 'waiting') return numberTone(row.waiting, row.waitingSeverity);
    return field === 'longest' ? numberTone(row.longest, row.longestSeverity) : numberTone(row[field]);
  };
  return (
    <tr
      data-severity={row.severity}
      className={`text-[36px] tracking-value last:[&>td]:border-transparent ${critical ? 'text-crit-wall-ink' : ''}`}
      style={{ height: layout.rowPx }}
    >
      <td className={`pl-[16px] ${cell}`}>
        {critical ? <CriticalGround widthPx={layout.widthPx} /> : null}
        <Name row={row} widthPx={layout.namePx} names={names} />
      </td>
      {layout.columns.map(({ field, roomEm }) => (
        <td key={field} className={`text-right last:pr-[16px] ${cell} ${toneOf(field)}`}>
          {field === 'longest' ? (
            <Elapsed duration={row.longest} frozenAt={frozenAt} roomEm={roomEm} />
          ) : (
            <Changing
              text={
                field === 'serviceLevel'
                  ? formatPercent(row.serviceLevel, t)
                  : fitCount(row[field], roomEm, t)
              }
            />
          )}
        </td>
      ))}
    </tr>
  );
});

function Name({ row, widthPx, names }: { row: QueueRow; widthPx: number; names: readonly string[] }) {
  const t = useTranslations('panels');
  const common = useTranslations('common');
  const { severity, isPinned, isMissing, own, suspect } = row;
  const alarmed = severity !== 'ok';
  const name = fitQueueName(row.key, {
    widthPx,
    names,
    signs: Number(alarmed) + Number(isPinned),
    marks: [
      ...(own ? [ownWords(own, t)] : []),
      ...(suspect ? [common('suspect.word')] : []),
      ...(isMissing ? [t('queueTable.missing')] : []),
    ],
  });
  const quiet = severity === 'critical' ? '' : 'text-ink-2';
  return (
    <span className="relative flex items-center gap-[10px] tracking-normal">
      {alarmed ? <Glyph name={severity} {...(severity === 'warn' && { className: 'text-warn' })} /> : null}
      {isPinned ? (
        <>
          <Glyph name="pinned" className={quiet} />
          <span className="sr-only">{t('queueTable.pinned')}</span>
        </>
      ) : null}
      <span
        className={`truncate py-1 font-label ${name.isSmall ? 'text-[29px] tracking-[-0.02em]' : 'text-[32px]'}`}
      >
        {name.text}
      </span>
      {own ? (
        <span className={`ml-[2px] flex shrink-0 items-center gap-[8px] text-[29px] ${quiet}`}>
          <Glyph name="own" px={26} />
          <span className="sr-only">{t('queueTable.own.mark')}</span>
          {name.marks[0]}
        </span>
      ) : null}
      {suspect ? (
        <span className="ml-[2px] flex shrink-0 items-center gap-[8px] text-[29px]">
          <Glyph name="suspect" px={26} />
          {name.marks.at(-1) ?? <span className="sr-only">{common('suspect.word')}</span>}
        </span>
      ) : null}
      {isMissing ? (
        <span className={`ml-[2px] flex shrink-0 items-center gap-[8px] text-[29px] ${quiet}`}>
          <Glyph name="unknown" px={26} />
          {name.marks.at(-1) ?? <span className="sr-only">{t('queueTable.missing')}</span>}
        </span>
      ) : null}
    </span>
  );
}

function Changing({ text }: { text: string }) {
  return (
    <span key={text} className="inline-block animate-changed">
      {text}
    </span>
  );
}
