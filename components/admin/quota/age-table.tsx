import { useTranslations } from 'next-intl';
import { MarkGlyph } from '#components/desk/mark-glyph.tsx';
import { markType } from '#components/desk/type-standing.ts';
import type { TypeStatus } from '#lib/wire/frame';
import { formatSpan } from '#lib/format/age';
import type { Words } from '#lib/words/words';
import { formatCount } from '#lib/format/count';
import { NO_DATA } from '#lib/format/no-data';

interface AgeTableProps {
  types: readonly TypeStatus[];
  /** Epoch ms on the server's clock. */
  now: number;
  heard: boolean;
}

/** A row a statistics table: how old it is, how old it may be, when it is asked for next. */
export function AgeTable({ types, now, heard }: AgeTableProps) {
  const t = useTranslations('admin');
  const desk = useTranslations('desk');
  return (
    <table className="w-full border-separate border-spacing-0 text-left">
      <caption className="sr-only">{t('quota.ages.caption')}</caption>
      <thead>
        <tr className="*:border-b *:border-line *:pr-4 *:pb-1.5 *:text-[13px] *:font-label *:text-ink-3 *:last:pr-0">
          <th scope="col">{t('quota.ages.table')}</th>
          <th scope="col">{t('quota.ages.stands')}</th>
          <th scope="col" className="text-right">
            {t('quota.ages.age')}
          </th>
          <th scope="col" className="text-right">
            {t('quota.ages.limit')}
          </th>
          <th scope="col" className="text-right max-sm:hidden">
            {t('quota.ages.next')}
          </th>
          <th scope="col" className="text-right max-sm:hidden">
            {t('quota.ages.rows')}
          </th>
        </tr>
      </thead>
      <tbody>
        {types.map((status) => {
          const { mark, ageMs, words } = markType(status, { now, heard }, desk);
          return (
            <tr
              key={status.type}
              className="*:border-b *:border-line *:py-1.5 *:pr-4 *:align-top *:last:pr-0 last:*:border-0"
            >
              <th scope="row" className="font-normal text-ink">
                {desk(`tables.${status.type}.title`)}
              </th>
              <td className="text-ink-2">
                <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
                  <MarkGlyph mark={mark} silent />
                  {t(`quota.marks.${mark}`)}
                </span>
                {mark !== 'live' && (
                  <span className="block text-[13px] leading-snug text-ink-3">{words}</span>
                )}
              </td>
              <td className="text-right whitespace-nowrap text-ink">{formatSpan(ageMs, t)}</td>
              <td className="text-right whitespace-nowrap text-ink-2">{formatSpan(status.limitMs, t)}</td>
              <td className="text-right whitespace-nowrap text-ink-2 max-sm:hidden">
                {nextIn(status, now, t) ?? t('quota.ages.now')}
              </td>
              <td className="text-right text-ink-2 max-sm:hidden">
                {status.measuredAt === null ? NO_DATA : formatCount(status.rows, t)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Null where it is due. */
function nextIn({ nextAt }: TypeStatus, now: number, t: Words<'admin'>): string | null {
  if (nextAt === null) return NO_DATA;
  return nextAt <= now ? null : formatSpan(nextAt - now, t);
}
