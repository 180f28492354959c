'use client';

import { useQuery } from '@tanstack/react-query';
import { requestNames } from './desk-requests.ts';
import { DIRECTORY_OF, type ListedFilter } from './filter-options.ts';

/** The names that the directory has for a filter; undefined until it has said, and where it cannot be asked. */
export function useKnownNames(
  connection: string,
  name: ListedFilter,
  enabled = true,
): readonly string[] | undefined {
  const kind = DIRECTORY_OF[name];
  const { data } = useQuery({
    queryKey: ['directory', connection, kind],
    queryFn: ({ signal }) => requestNames(connection, kind, signal),
    staleTime: 60_000,
    enabled,
  });
  return data;
}
