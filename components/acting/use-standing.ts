'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { KnownStanding } from '#lib/domain/campaign-action';
import { getJson } from '#components/ui/get-json.ts';
import { ownProblem, type Problem } from '#components/ui/problem.ts';
import { ProblemError } from '#components/ui/problem-words.ts';
import { readKnownStanding, readStanding } from './acting-answers.ts';

interface Standing {
  /** What is known; undefined before our own server has said so. */
  standing: KnownStanding | undefined;
  /** Has the upstream asked, which opens a session and takes a seat: only where somebody wants to act. */
  ask: () => Promise<void>;
  isAsking: boolean;
  /** Why our own server could not be asked. */
  problem: Problem | null;
}

const KNOWN_FOR_MS = 60_000;

/** What whoever looks may do on a connection. Looking asks nothing upstream. */
export function useStanding(connection: string): Standing {
  const queries = useQueryClient();
  const queryKey = ['acting', connection];
  const path = `/api/acting/${encodeURIComponent(connection)}`;
  const look = useQuery({
    queryKey,
    queryFn: ({ signal }) => getJson(`${path}?known`, { read: readKnownStanding, signal }),
    staleTime: KNOWN_FOR_MS,
    retry: false,
  });
  const asking = useMutation({
    mutationFn: () => getJson(path, { read: readStanding }),
    onSuccess: async (standing) => {
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, standing);
    },
  });
  const { mutateAsync } = asking;
  const ask = useCallback(
    // What went wrong is in `problem`.
    () => mutateAsync().then(nothing, nothing),
    [mutateAsync],
  );
  return {
    standing: look.data,
    ask,
    isAsking: asking.isPending,
    problem: problemOf(asking.error ?? (look.data === undefined ? look.error : null)),
  };
}

function problemOf(error: Error | null): Problem | null {
  if (error === null) return null;
  return error instanceof ProblemError ? error.problem : ownProblem({ kind: 'unreadable' });
}

function nothing(): void {}
