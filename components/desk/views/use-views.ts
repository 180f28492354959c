'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { getJson } from '#components/ui/get-json.ts';
import type { SavedView } from '#lib/domain/saved-view';

const someone = z.object({ id: z.string(), name: z.string() });
const viewShape: z.ZodType<SavedView> = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  owner: someone,
  team: someone.nullable(),
  isMine: z.boolean(),
  isDefault: z.boolean(),
  version: z.number(),
});
const viewsAnswer = z.object({ views: z.array(viewShape) });
const viewAnswer = z.object({ view: viewShape });

const VIEWS = ['views'];

/** The saved views that the reader sees, and the way to read them anew once one has changed. */
export function useViews(first: readonly SavedView[]): {
  views: readonly SavedView[];
  refresh: () => Promise<void>;
} {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: VIEWS,
    queryFn: async ({ signal }): Promise<readonly SavedView[]> =>
      getJson('/api/views', { read: (body) => viewsAnswer.parse(body).views, signal }),
    initialData: first,
    staleTime: 60_000,
  });
  return { views: data, refresh: () => client.invalidateQueries({ queryKey: VIEWS }) };
}

/** The view in the answer to a change. */
export function readView(body: unknown): SavedView {
  return viewAnswer.parse(body).view;
}
