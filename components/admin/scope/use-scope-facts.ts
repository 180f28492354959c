'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DataScope } from '#lib/domain/data-scope';
import type { ScopeFacts } from '#lib/domain/scope-facts';
import { useProblemWords, ProblemError } from '#components/ui/problem-words.ts';
import { sendJson } from '#components/ui/send-json.ts';
import { scopeFactsAnswer } from './scope-answers.ts';

/** What the scope comes to by the directories as they are now. While another is reckoned the last one stays. */
export function useScopeFacts(scope: DataScope): {
  facts: ScopeFacts | undefined;
  /** Of another scope than this one. */
  isOld: boolean;
  problem: string | null;
} {
  const sayProblem = useProblemWords();
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['scope', scope],
    queryFn: ({ signal }) => reckon(scope, signal),
    enabled: scope.kind === 'some',
    placeholderData: keepPreviousData,
  });
  return { facts: data, isOld: isPlaceholderData, problem: error && sayProblem(error) };
}

async function reckon(scope: DataScope, signal: AbortSignal): Promise<ScopeFacts> {
  const sent = await sendJson({ method: 'POST', path: '/api/scopes', body: { scope }, signal });
  if (sent.kind === 'failed') throw new ProblemError(sent.problem);
  return scopeFactsAnswer.parse(sent.body);
}
