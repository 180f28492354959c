'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { isScopeKind, SCOPE_KINDS, type ScopeEntry, type ScopeKind } from '#lib/domain/data-scope';
import { CheckboxField } from '#components/ui/checkbox-field.tsx';
import { getJson } from '#components/ui/get-json.ts';
import { Notice } from '#components/ui/notice.tsx';
import { useProblemWords } from '#components/ui/problem-words.ts';
import { SelectField } from '#components/ui/select-field.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { entryKey } from './scope-entries.ts';
import { directoryAnswer, type FoundEntry } from './scope-answers.ts';
import type { ScopeConnection } from './scope-field.tsx';

interface ScopeSearchProps {
  connections: readonly ScopeConnection[];
  chosen: readonly ScopeEntry[];
  onToggle: (entry: ScopeEntry) => void;
}

/** The directory, to choose from: one connection's skills, agent groups or campaigns, by a part of their name. */
export function ScopeSearch({ connections, chosen, onToggle }: ScopeSearchProps) {
  const t = useTranslations('admin');
  const [connection, setConnection] = useState(connections[0]?.id ?? '');
  const [kind, setKind] = useState<ScopeKind>('skill');
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  if (connections.length === 0) return <Notice>{t('scope.noConnection')}</Notice>;
  return (
    <div className="flex min-w-0 flex-col gap-2.5">
      <div className="flex flex-wrap gap-2.5">
        {connections.length > 1 && (
          <SelectField
            label={t('scope.connection')}
            name="scope-connection"
            value={connection}
            onChange={({ target }) => setConnection(target.value)}
            options={connections.map(({ id, name }) => ({ value: id, label: name }))}
            className="flex-1 basis-40"
          />
        )}
        <SelectField
          label={t('scope.chooseFrom')}
          name="scope-from"
          value={kind}
          onChange={({ target }) => isScopeKind(target.value) && setKind(target.value)}
          options={SCOPE_KINDS.map((value) => ({ value, label: t(`scope.kinds.${value}.many`) }))}
          className="flex-1 basis-36"
        />
        <TextField
          label={t('scope.find')}
          name="scope-find"
          type="search"
          autoComplete="off"
          value={text}
          placeholder={t('scope.partOfName')}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          className="flex-[2] basis-40"
        />
      </div>
      <FoundList place={{ connection, kind }} text={wanted} {...{ chosen, onToggle }} />
    </div>
  );
}

const MOST_FOUND = 100;

interface FoundListProps {
  place: Pick<ScopeEntry, 'connection' | 'kind'>;
  text: string;
  chosen: readonly ScopeEntry[];
  onToggle: (entry: ScopeEntry) => void;
}

function FoundList({ place, text, chosen, onToggle }: FoundListProps) {
  const t = useTranslations('admin');
  const sayProblem = useProblemWords();
  const { connection, kind } = place;
  const path = `/api/directory/${encodeURIComponent(connection)}?${new URLSearchParams({ kind, q: text, limit: String(MOST_FOUND) })}`;
  const { data, error, isPending } = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => getJson(path, { read: (body) => directoryAnswer.parse(body), signal }),
  });
  if (isPending) return <Skeleton lines={4} />;
  if (error) return <Notice tone="warn">{sayProblem(error)}</Notice>;
  const { entries, total } = data;
  const there = entries.filter(({ isGone }) => !isGone);
  if (there.length === 0)
    return (
      <p className="py-2 text-ink-2">{t(`scope.kinds.${kind}.${text === '' ? 'unknown' : 'noneNamed'}`)}</p>
    );
  const keys = new Set(chosen.map(entryKey));
  return (
    <>
      <ul
        aria-label={t(`scope.kinds.${kind}.many`)}
        className="flex max-h-[212px] flex-col overflow-y-auto rounded-lg border border-line bg-bg p-1.5"
      >
        {there.map(({ id, name, label }: FoundEntry) => (
          <li key={id} className="rounded-md px-2 py-1 hover:bg-panel-2">
            <CheckboxField
              label={<span className="wrap-anywhere">{name}</span>}
              hint={label || undefined}
              checked={keys.has(entryKey({ ...place, id }))}
              onChange={() => onToggle({ ...place, id })}
            />
          </li>
        ))}
      </ul>
      {total > entries.length && (
        <p className="text-[13px] text-ink-2">{t('scope.firstOf', { shown: entries.length, all: total })}</p>
      )}
    </>
  );
}
