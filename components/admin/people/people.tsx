'use client';

import { Search, UserPlus, Users } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useDeferredValue, useState } from 'react';
import { formatCount } from '#lib/format/count';
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
  const router = useRouter();
  const [task, setTask] = useState<PersonTask>({ kind: 'none' });
  const [text, setText] = useState('');
  const found = findPeople(people, useDeferredValue(text));
  const close = (): void => setTask({ kind: 'none' });
  return (
    <>
      <PageHead
        title="People"
        description="Who may come in, what each may do, and whose rows each sees."
        actions={
          <Button look="primary" onClick={() => setTask({ kind: 'add' })}>
            <UserPlus size={16} aria-hidden />
            Add a person
          </Button>
        }
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SearchBox label="Find a person" value={text} onChange={setText} />
        <output className="text-ink-2">{countWords(found.length, people.length)}</output>
      </div>
      <PeopleTable
        people={found}
        now={now}
        actions={(person) => <PersonActions person={person} onTask={setTask} />}
        empty={
          text.trim() === '' ? (
            <EmptyState icon={<Users size={28} />} title="Nobody is here yet" />
          ) : (
            <EmptyState
              icon={<Search size={28} />}
              title="Nobody found"
              actions={<Button onClick={() => setText('')}>Show everybody</Button>}
            >
              No name, e-mail, role or scope has “{text.trim()}” in it.
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

function countWords(found: number, all: number): string {
  if (found < all) return `${formatCount(found)} of ${formatCount(all)}`;
  return all === 1 ? '1 person' : `${formatCount(all)} people`;
}
