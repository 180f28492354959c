'use client';

import { Search, UserPlus, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useDeferredValue, useState } from 'react';
import type { ScopeConnection } from '#components/admin/scope/scope-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { SearchBox } from '#components/ui/search-box.tsx';
import { findPeople, type ListedPerson } from './listed-person.ts';
import { PeopleTable } from './people-table.tsx';
import { PersonActions } from './person-actions.tsx';
import type { PersonTask } from './person-task.ts';
import { PersonTaskDialog } from './person-task-dialog.tsx';

interface PeopleProps {
  people: readonly ListedPerson[];
  connections: readonly ScopeConnection[];
  now: number;
}

/** Who may come in, what each may do and see. */
export function People({ people, connections, now }: PeopleProps) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const router = useRouter();
  const [task, setTask] = useState<PersonTask>({ kind: 'none' });
  const [text, setText] = useState('');
  const found = findPeople(people, useDeferredValue(text), common);
  const close = (): void => setTask({ kind: 'none' });
  return (
    <>
      <PageHead
        title={t('people.title')}
        description={t('people.about')}
        actions={
          <Button look="primary" onClick={() => setTask({ kind: 'add' })}>
            <UserPlus size={16} aria-hidden />
            {t('people.add.title')}
          </Button>
        }
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SearchBox label={t('people.find')} value={text} onChange={setText} />
        <output className="text-ink-2">
          {found.length < people.length
            ? t('people.found', { found: found.length, all: people.length })
            : t('people.all', { count: people.length })}
        </output>
      </div>
      <PeopleTable
        people={found}
        now={now}
        actions={(person) => <PersonActions person={person} onTask={setTask} />}
        empty={
          text.trim() === '' ? (
            <EmptyState icon={<Users size={28} />} title={t('people.empty')} />
          ) : (
            <EmptyState
              icon={<Search size={28} />}
              title={t('people.noMatch.title')}
              actions={<Button onClick={() => setText('')}>{t('people.noMatch.showAll')}</Button>}
            >
              {t('people.noMatch.text', { text: text.trim() })}
            </EmptyState>
          )
        }
      />
      <PersonTaskDialog
        task={task}
        connections={connections}
        now={now}
        onTask={setTask}
        onClose={close}
        onChanged={() => router.refresh()}
      />
    </>
  );
}
