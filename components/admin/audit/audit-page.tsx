'use client';

import { Download, History, SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { auditHref, isNarrowed } from '#lib/domain/audit-address';
import type { AuditPageView } from '#lib/domain/audit-view';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { buttonLooks } from '#components/ui/button-looks.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { AuditFilter, type AuditFilterProps } from './audit-filter.tsx';
import { AuditTable } from './audit-table.tsx';
import { RetentionDialog } from './retention-dialog.tsx';

interface AuditProps extends AuditFilterProps {
  page: AuditPageView;
  /** Whether newer entries than these are left out. */
  isOlder: boolean;
  retentionDays: number | null;
  /** What is wrong with the address, where it cannot be read. */
  problem: string | null;
}

/** Who did what. */
export function Audit({ page, isOlder, retentionDays, problem, ...filter }: AuditProps) {
  const t = useTranslations('admin');
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const { address } = filter;
  return (
    <>
      <PageHead
        title={t('audit.title')}
        description={
          retentionDays === null ? t('audit.keptForEver') : t('audit.keptForDays', { days: retentionDays })
        }
        actions={
          <>
            <Button onClick={() => setAsking(true)}>{t('audit.keepFor')}</Button>
            <a
              href={auditHref('/api/audit/export', address)}
              download
              className={buttonLooks({ look: 'plain' })}
            >
              <Download size={16} aria-hidden />
              {t('audit.export')}
            </a>
          </>
        }
      />
      <AuditFilter {...filter} />
      {problem !== null && (
        <Notice tone="bad" actions={<ButtonLink href="/admin/audit">{t('audit.showAll')}</ButtonLink>}>
          {t('audit.badAddress', { problem })}
        </Notice>
      )}
      {problem === null && (
        <AuditTable
          entries={page.entries}
          address={address}
          empty={
            isNarrowed(address) || isOlder ? (
              <EmptyState
                icon={<SearchX size={28} />}
                title={t('audit.noMatch.title')}
                actions={<ButtonLink href="/admin/audit">{t('audit.showAll')}</ButtonLink>}
              >
                {t('audit.noMatch.text')}
              </EmptyState>
            ) : (
              <EmptyState icon={<History size={28} />} title={t('audit.empty.title')}>
                {t('audit.empty.text')}
              </EmptyState>
            )
          }
        />
      )}
      {(isOlder || page.next !== null) && (
        <nav aria-label={t('audit.pages')} className="flex gap-2">
          {isOlder && <ButtonLink href={auditHref('/admin/audit', address)}>{t('audit.newest')}</ButtonLink>}
          {page.next !== null && (
            <ButtonLink href={auditHref('/admin/audit', address, page.next)}>{t('audit.older')}</ButtonLink>
          )}
        </nav>
      )}
      {isAsking && (
        <RetentionDialog
          days={retentionDays}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            router.refresh();
          }}
        />
      )}
    </>
  );
}
