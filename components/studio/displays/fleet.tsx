'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DisplayStanding, DisplayView } from '#lib/domain/display';
import type { Words } from '#lib/words/words';
import type { ScopeConnection } from '#components/admin/scope/scope-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { getJson } from '#components/ui/get-json.ts';
import { Notice } from '#components/ui/notice.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { useProblemWords } from '#components/ui/problem-words.ts';
import { useServerClock } from '../use-server-clock.ts';
import { DisplayActions } from './display-actions.tsx';
import { displaysAnswer } from './display-answers.ts';
import { DisplayTable } from './display-table.tsx';
import type { DisplayTask } from './display-task.ts';
import { DisplayTaskDialog } from './display-task-dialog.tsx';
import type { ShownNames } from './display-words.ts';
import { NoDisplays } from './no-displays.tsx';
import { useCommands } from './use-commands.ts';

interface FleetProps {
  displays: readonly DisplayView[];
  names: ShownNames;
  /** Null for whoever may not pair, revoke and change what displays see. */
  connections: readonly ScopeConnection[] | null;
  build: string;
  /** From a screen's QR; null where the page was opened by itself. */
  code: string | null;
  now: number;
}

const KEY = ['displays'];
const LOOK_EVERY_MS = 3_000;

/** Every display, live: how it stands, what it shows, and what can be told to it. */
export function Fleet({ displays: first, names, connections, build, code, now }: FleetProps) {
  const t = useTranslations('studio.displays');
  const sayProblem = useProblemWords();
  const says = useTranslations('studio');
  const clock = useServerClock(now);
  const client = useQueryClient();
  const [task, setTask] = useState<DisplayTask>(
    code !== null && connections ? { kind: 'pair', code } : { kind: 'none' },
  );
  const { data: displays, error } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) =>
      getJson('/api/displays', { read: (body) => displaysAnswer.parse(body).displays, signal }),
    initialData: first,
    refetchInterval: LOOK_EVERY_MS,
  });
  const look = (): void => void client.invalidateQueries({ queryKey: KEY });
  const commands = useCommands(look);
  const pair = connections && (
    <Button look="primary" onClick={() => setTask({ kind: 'pair', code: '' })}>
      <Plus size={16} aria-hidden />
      {t('pair')}
    </Button>
  );
  return (
    <>
      <PageHead
        title={t('title')}
        description={displays.length === 0 ? t('about') : countWords(displays, says)}
        actions={displays.length > 0 && pair}
      />
      {error && (
        <Notice tone="warn" title={t('notLive')}>
          <p>{sayProblem(error)}</p>
        </Notice>
      )}
      <DisplayTable
        displays={displays}
        names={names}
        build={build}
        now={clock.now}
        said={commands.said}
        actions={(display) => (
          <DisplayActions
            display={display}
            isAdmin={connections !== null}
            commands={commands}
            now={clock.read}
            onTask={setTask}
          />
        )}
        empty={<NoDisplays actions={pair} />}
      />
      <DisplayTaskDialog
        task={task}
        names={names}
        connections={connections}
        build={build}
        now={clock.now}
        commands={commands}
        onClose={() => setTask({ kind: 'none' })}
        onChanged={look}
      />
    </>
  );
}

/** `3 live, 1 offline`. */
function countWords(displays: readonly DisplayView[], t: Words<'studio'>): string {
  const counts = new Map<DisplayStanding, number>();
  for (const { standing } of displays) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  return [...counts]
    .map(([standing, count]) => t(`displays.standings.${standing}.count`, { count }))
    .join(', ');
}
