'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import * as z from 'zod';
import { useStanding } from '#components/acting/use-standing.ts';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { getJson } from '#components/ui/get-json.ts';
import type { RowsQuery } from '#lib/domain/live-query';
import type { ResultTable } from '#lib/domain/result-table';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useListenTo } from '../listening/use-listen-to.ts';
import { AGENT_COLUMNS, listenCommands } from './listen-commands.ts';

interface PaletteThingsProps {
  connection: string;
  /** The agent whose panel is open. */
  opened: string | null;
  onAgent: (key: string) => void;
  onQueue: (key: string) => void;
}

const boardsAnswer = z.object({
  boards: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      published: z.object({}).nullable(),
      archivedAt: z.number().nullable(),
    }),
  ),
});

/** Offers agents, listening to them, queues and boards while the palette is open: all that the reader may see, and no others. */
export function PaletteThings({ connection, opened, onAgent, onQueue }: PaletteThingsProps) {
  const t = useTranslations('desk');
  const agents = useLiveQuery(
    useMemo<RowsQuery>(
      () => ({ kind: 'rows', connection, type: 'AgentState', columns: AGENT_COLUMNS }),
      [connection],
    ),
  ).table;
  const queues = useLiveQuery(
    useMemo<RowsQuery>(
      () => ({ kind: 'rows', connection, type: 'ACDStatus', columns: ['Skill Name'] }),
      [connection],
    ),
  ).table;
  const { data: boards } = useQuery({
    queryKey: ['boards'],
    queryFn: ({ signal }) =>
      getJson('/api/boards', { read: (body) => boardsAnswer.parse(body).boards, signal }),
    staleTime: 60_000,
  });
  useCommands(useMemo(() => rowsAsCommands(agents, 'agents', onAgent), [agents, onAgent]));
  // Looking opens no session; where nothing is known the first press asks, beside the agent.
  const known = useStanding(connection);
  const listenTo = useListenTo(connection, known);
  const { standing } = known;
  const isOffered =
    standing?.kind === 'unasked' || (standing?.kind === 'may' && standing.monitoring.length > 0);
  useCommands(
    useMemo(() => {
      if (!isOffered) return [];
      const onListen = (agent: string): void => {
        onAgent(agent);
        listenTo(agent);
      };
      return listenCommands(agents, { t, opened, onListen });
    }, [isOffered, agents, t, opened, onAgent, listenTo]),
  );
  useCommands(useMemo(() => rowsAsCommands(queues, 'queues', onQueue), [queues, onQueue]));
  useCommands(
    useMemo(
      () =>
        (boards ?? [])
          .filter(({ published, archivedAt }) => published !== null && archivedAt === null)
          .map(({ id, name }): Command => ({
            id: `boards.${id}`,
            group: 'boards',
            title: name,
            run: () => window.location.assign(`/wall?board=${encodeURIComponent(id)}`),
          })),
      [boards],
    ),
  );
  return null;
}

function rowsAsCommands(
  table: ResultTable | null,
  group: 'agents' | 'queues',
  onOpen: (key: string) => void,
): readonly Command[] {
  return (table?.rows ?? []).map(({ key, cells }) => {
    const name = cells[1];
    const hasName = group === 'agents' && typeof name === 'string' && name !== '';
    return {
      id: `${group}.${key}`,
      group,
      title: hasName ? name : key,
      ...(hasName && { detail: key }),
      run: () => onOpen(key),
    };
  });
}
