'use client';

import { Download, History, SearchX } from 'lucide-react';
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
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const { address } = filter;
  const kept = retentionDays === null ? 'for ever' : `for ${retentionDays} days`;
  return (
    <>
      <PageHead
        title="Audit"
        description={`Who signed in, changed, revoked or exported what. Never changed, and kept ${kept}.`}
        actions={
          <>
            <Button onClick={() => setAsking(true)}>Keep for…</Button>
            <a
              href={auditHref('/api/audit/export', address)}
              download
              className={buttonLooks({ look: 'plain' })}
            >
              <Download size={16} aria-hidden />
              Export as CSV
            </a>
          </>
        }
      />
      <AuditFilter {...filter} />
      {problem !== null && (
        <Notice tone="bad" actions={<ButtonLink href="/admin/audit">Show everything</ButtonLink>}>
          The address of this page cannot be read: {problem}.
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
                title="Nothing matches"
                actions={<ButtonLink href="/admin/audit">Show everything</ButtonLink>}
              >
                No entry fits what is asked for. Take something away from it.
              </EmptyState>
            ) : (
              <EmptyState icon={<History size={28} />} title="Nothing has been done yet">
                Whatever people change from now on is listed here.
              </EmptyState>
            )
          }
        />
      )}
      {(isOlder || page.next !== null) && (
        <nav aria-label="Pages of the audit" className="flex gap-2">
          {isOlder && <ButtonLink href={auditHref('/admin/audit', address)}>Newest</ButtonLink>}
          {page.next !== null && (
            <ButtonLink href={auditHref('/admin/audit', address, page.next)}>Older</ButtonLink>
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
