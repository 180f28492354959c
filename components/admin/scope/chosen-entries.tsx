'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ScopeEntry } from '#lib/domain/data-scope';
import type { NamedScopeEntry } from '#lib/domain/scope-facts';
import { classNames } from '#components/ui/class-names.ts';
import { entryKey } from './scope-entries.ts';
import type { ScopeConnection } from './scope-field.tsx';

interface ChosenEntriesProps {
  entries: readonly ScopeEntry[];
  named: readonly NamedScopeEntry[];
  connections: readonly ScopeConnection[];
  disabled: boolean;
  onRemove: (entry: ScopeEntry) => void;
}

/** What is chosen, each to be taken out again. What is no longer upstream is marked: it shows nothing. */
export function ChosenEntries({ entries, named, connections, disabled, onRemove }: ChosenEntriesProps) {
  const t = useTranslations('admin');
  const names = new Map(named.map((entry) => [entryKey(entry), entry]));
  if (entries.length === 0) return null;
  return (
    <ul aria-label={t('scope.chosen')} className="flex max-h-[168px] flex-wrap gap-1.5 overflow-y-auto">
      {entries.map((entry) => {
        const known = names.get(entryKey(entry));
        const connection = connections.find(({ id }) => id === entry.connection);
        const name = known ? (known.name ?? t('scope.unknown')) : '…';
        const isGone = known?.isGone ?? false;
        const kind = t(`scope.kinds.${entry.kind}.one`);
        const where = connections.length > 1 || !connection ? (connection?.name ?? entry.connection) : null;
        return (
          <li
            key={entryKey(entry)}
            className={classNames(
              'flex max-w-full min-w-0 items-center gap-1.5 rounded-full border py-0.5 pr-1 pl-3 text-[13px]',
              isGone ? 'border-warn bg-warn-bg text-warn-ink' : 'border-line bg-panel-2 text-ink',
            )}
          >
            <span className="truncate" title={name}>
              {name}
            </span>
            <span className={classNames('shrink-0 text-xs', !isGone && 'text-ink-2')}>
              {where === null ? kind : `${kind}, ${where}`}
              {isGone && ` · ${t('scope.gone')}`}
            </span>
            {!disabled && (
              <button
                type="button"
                aria-label={t('scope.takeOut', { kind, name })}
                onClick={() => onRemove(entry)}
                className="flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-full text-inherit hover:bg-line max-sm:size-8"
              >
                <X size={13} aria-hidden />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
