'use client';

import { Check, ClipboardCopy, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CopyField } from '#components/ui/copy-field.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { CHECKLIST, checklistText, type ChecklistItem } from './checklist.ts';

type Copied = 'not-yet' | 'copied' | 'by-hand';

/** What the Five9 administrator prepares, to be read, printed or sent on. */
export function ChecklistPage() {
  const [copied, setCopied] = useState<Copied>('not-yet');
  const copy = (): void => {
    // The clipboard exists on secure pages only.
    (navigator.clipboard?.writeText(checklistText(CHECKLIST)) ?? Promise.reject(new Error('none'))).then(
      () => setCopied('copied'),
      () => setCopied('by-hand'),
    );
  };
  return (
    <>
      <PageHead
        title="Checklist for the Five9 administrator"
        description="What has to be made and granted in Five9 before a connection works. Send it to whoever looks after the domain."
        actions={
          <span className="flex flex-wrap gap-2 print:hidden">
            <Button onClick={copy}>
              {copied === 'copied' ? (
                <Check size={15} aria-hidden />
              ) : (
                <ClipboardCopy size={15} aria-hidden />
              )}
              {copied === 'copied' ? 'Copied' : 'Copy as text'}
            </Button>
            <Button onClick={() => window.print()}>
              <Printer size={15} aria-hidden />
              Print
            </Button>
          </span>
        }
      />
      <output className="sr-only">{copied === 'copied' && 'The checklist was copied.'}</output>
      {copied === 'by-hand' && (
        <CopyField
          lines
          label="Checklist as text"
          value={checklistText(CHECKLIST)}
          hint="This browser does not let the page copy."
        />
      )}
      <div className="gap-5 *:mb-5 *:break-inside-avoid xl:columns-2 print:columns-1">
        {CHECKLIST.map(({ title, about, items }) => (
          <SectionCard key={title} title={title} description={about}>
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
  return (
    <li className="grid grid-cols-[14px_minmax(0,1fr)] gap-x-3 leading-normal">
      <span aria-hidden className="mt-1 size-3.5 rounded-[3px] border border-ink-3" />
      <span className="wrap-anywhere">
        <span className="block text-ink">{todo}</span>
        {why && <span className="block text-[13px] text-ink-2">{why}</span>}
      </span>
    </li>
  );
}
