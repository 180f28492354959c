'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { PlaylistDocument } from '#lib/domain/playlist';
import { PLAYLIST_BOUNDS } from '#lib/domain/playlist-bounds';
import { Button } from '#components/ui/button.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { boardName, type BoardChoice } from './board-choice.ts';
import { changeItem, moveItem, withItem, withoutItem } from './edit-playlist.ts';
import { ItemRow } from './item-row.tsx';

interface ItemListProps {
  document: PlaylistDocument;
  boards: readonly BoardChoice[];
  onChange: (document: PlaylistDocument) => void;
}

/** The boards of a playlist in their order. */
export function ItemList({ document, boards, onChange }: ItemListProps) {
  const t = useTranslations('studio');
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ id: string; said: string; control: string } | null>(null);
  // A row that moves is taken out of the page and put in again, which would lose the focus inside it.
  useEffect(() => {
    if (moved) focusIn(list.current, moved);
  }, [moved]);
  const move = (id: string, by: -1 | 1): void => {
    const after = moveItem(document, id, by);
    if (after === document) return;
    const place = after.items.findIndex((item) => item.id === id) + 1;
    const name = boardName(boards, after.items[place - 1]?.board ?? '', t);
    setMoved({
      id,
      said: t('playlists.items.moved', { name, place, count: after.items.length }),
      control: focusedControl(by),
    });
    onChange(after);
  };
  useEffect(() => {
    const rows = list.current;
    const onKey = (event: KeyboardEvent): void => {
      const id =
        event.target instanceof Element && event.target.closest('[data-item]')?.getAttribute('data-item');
      if (!id || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      move(id, event.key === 'ArrowUp' ? -1 : 1);
    };
    rows?.addEventListener('keydown', onKey);
    return () => rows?.removeEventListener('keydown', onKey);
  });
  return (
    <SectionCard title={t('playlists.items.title')} description={t('playlists.items.about')}>
      <ol ref={list} className="flex flex-col">
        {document.items.map((item, at) => (
          <ItemRow
            key={item.id}
            item={item}
            at={at}
            count={document.items.length}
            boards={boards}
            onChange={(change) => onChange(changeItem(document, item.id, change))}
            onMove={(by) => move(item.id, by)}
            onRemove={() => onChange(withoutItem(document, item.id))}
          />
        ))}
      </ol>
      <output className="sr-only">{moved?.said}</output>
      <div>
        <Button
          disabled={document.items.length >= PLAYLIST_BOUNDS.items}
          onClick={() => onChange(withItem(document, nextBoard(document, boards)))}
        >
          <Plus size={16} aria-hidden />
          {t('playlists.items.add')}
        </Button>
      </div>
    </SectionCard>
  );
}

/** One that is not in it yet, where there is one. */
function nextBoard({ items }: PlaylistDocument, boards: readonly BoardChoice[]): string {
  const fresh = boards.find(({ id }) => items.every(({ board }) => board !== id));
  return (fresh ?? boards[0])?.id ?? '';
}

/** What in its row has the focus, as a selector. */
function focusedControl(by: -1 | 1): string {
  const name = document.activeElement?.getAttribute('name');
  const field = name?.split('.').slice(3).join('.');
  if (field) return `[name$=".${field}"]`;
  return `[data-move=${by === -1 ? 'up' : 'down'}]`;
}

function focusIn(list: HTMLElement | null, { id, control }: { id: string; control: string }): void {
  const row = list?.querySelector(`[data-item="${CSS.escape(id)}"]`);
  row?.querySelector<HTMLElement>(control)?.focus();
}
