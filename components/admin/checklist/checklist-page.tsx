'use client';

import { Check, ClipboardCopy, Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CopyField } from '#components/ui/copy-field.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { CHECKLIST, checklistText, type ChecklistItem } from './checklist.ts';

type Copied = 'not-yet' | 'copied' | 'by-hand';

/** What the Five9 administrator prepares, to be read, printed or sent on. */
export function ChecklistPage() {
  const t = useTranslations('admin');
  const [copied, setCopied] = useState<Copied>('not-yet');
  const copy = (): void => {
    // The clipboard exists on secure pages only.
    (navigator.clipboard?.writeText(checklistText(CHECKLIST, t)) ?? Promise.reject(new Error('none'))).then(
      () => setCopied('copied'),
      () => setCopied('by-hand'),
    );
  };
  return (
    <>
      <PageHead
        title={t('checklist.title')}
        description={t('checklist.about')}
        actions={
          <span className="flex flex-wrap gap-2 print:hidden">
            <Button onClick={copy}>
              {copied === 'copied' ? (
                <Check size={15} aria-hidden />
              ) : (
                <ClipboardCopy size={15} aria-hidden />
              )}
              {t(copied === 'copied' ? 'checklist.copied' : 'checklist.copy')}
            </Button>
            <Button onClick={() => window.print()}>
              <Printer size={15} aria-hidden />
              {t('checklist.print')}
            </Button>
          </span>
        }
      />
      <output className="sr-only">{copied === 'copied' && t('checklist.isCopied')}</output>
      {copied === 'by-hand' && (
        <CopyField
          lines
          label={t('checklist.asText')}
          value={checklistText(CHECKLIST, t)}
          hint={t('checklist.byHand')}
        />
      )}
      <div className="gap-5 *:mb-5 *:break-inside-avoid xl:columns-2 print:columns-1">
        {CHECKLIST.map(({ part, items }) => (
          <SectionCard
            key={part}
            title={t(`checklist.parts.${part}.title`)}
            description={t(`checklist.parts.${part}.about`)}
          >
            <ul className="m-0 flex list-none flex-col gap-3 p-0">
              {items.map((item) => (
                <Item key={item.todo} {...item} />
              ))}
            </ul>
          </SectionCard>
        ))}
      </div>
    </>
  );
}

function Item({ todo, why }: ChecklistItem) {
  const t = useTranslations('admin');
  return (
    <li className="grid grid-cols-[14px_minmax(0,1fr)] gap-x-3 leading-normal">
      <span aria-hidden className="mt-1 size-3.5 rounded-[3px] border border-ink-3" />
      <span className="wrap-anywhere">
        <span className="block text-ink">{t(`checklist.todo.${todo}`)}</span>
        {why && <span className="block text-[13px] text-ink-2">{t(`checklist.why.${why}`)}</span>}
      </span>
    </li>
  );
}
