'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { DeskAddress } from '#lib/domain/desk-address';
import type { ResultTable } from '#lib/domain/result-table';
import type { SavedView } from '#lib/domain/saved-view';
import type { GoDesk } from '../use-desk-address.ts';
import { useViewGaps } from './use-view-gaps.ts';
import { useViews } from './use-views.ts';
import { hasGaps, withoutGaps } from './view-gaps.ts';
import { viewStanding } from './view-standing.ts';

interface ViewNoticesProps {
  connection: string;
  address: DeskAddress;
  table: ResultTable;
  go: GoDesk;
  first: readonly SavedView[];
}

/** What a link asks for and cannot have: a view that is not there for the reader, columns and names that are gone. */
export function ViewNotices({ connection, address, table, go, first }: ViewNoticesProps) {
  const t = useTranslations('desk');
  const { views } = useViews(first);
  const gaps = useViewGaps(connection, address, table);
  const isMissing = viewStanding(address, views).kind === 'missing';
  if (!isMissing && !hasGaps(gaps)) return null;
  return (
    <div className="mb-2.5 flex flex-col gap-2">
      {isMissing && (
        <Notice
          tone="warn"
          title={t('views.missing.title')}
          actions={
            <Button size="small" onClick={() => go({ view: null })}>
              {t('views.missing.dismiss')}
            </Button>
          }
        >
          {t('views.missing.text')}
        </Notice>
      )}
      {hasGaps(gaps) && (
        <Notice
          tone="warn"
          title={t('views.gaps.title')}
          actions={
            <Button size="small" onClick={() => go(withoutGaps(address, gaps))}>
              {t('views.gaps.takeOut')}
            </Button>
          }
        >
          {[
            ...gaps.columns.map((name) => t('views.gaps.column', { name })),
            ...gaps.values.map(({ filter, value }) =>
              t('views.gaps.value', { kind: t(`filter.names.${filter}`), name: value }),
            ),
          ].join(' · ')}
        </Notice>
      )}
    </div>
  );
}
