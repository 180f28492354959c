'use client';

import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type { Dimension } from '#lib/domain/only-these';
import { getJson } from '#components/ui/get-json.ts';

const MOST = 2_000;
const entriesAnswer = z.object({ entries: z.array(z.object({ name: z.string(), isGone: z.boolean() })) });
const groupsAnswer = z.object({ groups: z.array(z.object({ name: z.string() })) });
const KINDS = { skill: 'skill', agentGroup: 'group', campaign: 'campaign' } as const;

/** The names of a dimension that whoever asks may know of, by name; what has gone is left out. */
async function namesOf(
  { connection, dimension }: { connection: string; dimension: Dimension },
  signal: AbortSignal,
): Promise<readonly string[]> {
  const at = encodeURIComponent(connection);
  if (dimension === 'skillGroup')
    return await getJson(`/api/skill-groups/${at}`, {
      read: (body) => groupsAnswer.parse(body).groups.map(({ name }) => name),
      signal,
    });
  const asked = new URLSearchParams({ kind: KINDS[dimension], limit: String(MOST) });
  return await getJson(`/api/directory/${at}?${asked}`, {
    read: (body) => entriesAnswer.parse(body).entries.flatMap(({ name, isGone }) => (isGone ? [] : [name])),
    signal,
  });
}

export interface Choices {
  /** Null until they have come. */
  names: readonly string[] | null;
  error: Error | null;
}

/** What can be chosen of a dimension; nothing without a connection. */
export function useChoices(connection: string | null, dimension: Dimension): Choices {
  const { data, error } = useQuery({
    queryKey: ['choices', connection, dimension],
    enabled: connection !== null,
    queryFn: ({ signal }) => namesOf({ connection: connection ?? '', dimension }, signal),
  });
  return { names: data ?? null, error };
}
