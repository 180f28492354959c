'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import type { DirectoryPageView } from '#lib/domain/directory-page';
import { TextField } from '#components/ui/text-field.tsx';
import { directoryHref, placeOf } from './directory-words.ts';

const PAUSE_MS = 200;

/** Narrows the list by a part of a name, as it is typed. Mount it anew for another kind. */
export function SearchBox({ view }: { view: DirectoryPageView }) {
  const t = useTranslations('admin');
  const router = useRouter();
  const [text, setText] = useState(view.text);
  const [busy, startTransition] = useTransition();
  const { total } = view;
  const href = directoryHref(placeOf(view), { text: text.trim(), page: 1 });
  const isAsked = text.trim() === view.text;
  useEffect(() => {
    if (isAsked) return;
    const timer = setTimeout(() => startTransition(() => router.replace(href, { scroll: false })), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isAsked, href, router]);
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
      <TextField
        label={t(`directory.kinds.${view.kind}.find`)}
        name="find"
        type="search"
        autoComplete="off"
        maxLength={200}
        placeholder={view.kind === 'user' ? t('directory.partOf.user') : t('directory.partOf.other')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        className="max-w-96 flex-1 basis-60"
      />
      <output className="block text-[13px] text-ink-3">
        {busy ? t('directory.looking') : t(`directory.kinds.${view.kind}.count`, { count: total })}
      </output>
    </div>
  );
}
