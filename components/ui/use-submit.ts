'use client';

import { useCallback, useRef, useState } from 'react';
import { NO_ERRORS, type FieldErrors } from './form-errors.ts';
import { ownProblem, problem as problemFrom, type Problem } from './problem.ts';
import { useProblemWords } from './problem-words.ts';
import { sendJson, type SendRequest } from './send-json.ts';

type SubmitState<Answer> =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'done'; answer: Answer };

interface SubmitOptions<Answer> {
  /** Makes of the answer's JSON what the page needs; what it throws is shown as an answer that could not be read. */
  read: (body: unknown) => Answer;
  onDone?: (answer: Answer) => void;
}

export interface Submit<Answer> {
  state: SubmitState<Answer>;
  busy: boolean;
  problem: Problem | null;
  /** What is wrong with fields, by name. */
  fieldErrors: FieldErrors;
  ok: boolean;
  /** Sends, unless something is still on its way. Resolves with whether it was done. */
  submit: (request: SendRequest) => Promise<boolean>;
  /** Refuses before anything is sent: what is wrong, by field. */
  refuse: (fields: FieldErrors) => void;
  reset: () => void;
}

/** One thing that is asked of the server by a form or a button, and how it stands. */
export function useSubmit<Answer>(options: SubmitOptions<Answer>): Submit<Answer>;
export function useSubmit(options?: { onDone?: (answer: unknown) => void }): Submit<unknown>;
export function useSubmit({
  read = (body: unknown) => body,
  onDone,
}: Partial<SubmitOptions<unknown>> = {}): Submit<unknown> {
  const [state, setState] = useState<SubmitState<unknown>>({ kind: 'idle' });
  const underway = useRef(false);
  const sayProblem = useProblemWords();

  const submit = async (request: SendRequest): Promise<boolean> => {
    if (underway.current) return false;
    underway.current = true;
    setState({ kind: 'busy' });
    const sent = await sendJson(request);
    underway.current = false;
    const next = sent.kind === 'failed' ? inWords(sent, sayProblem) : readWith(read, sent.body);
    setState(next);
    if (next.kind === 'done') onDone?.(next.answer);
    return next.kind === 'done';
  };
  const refuse = useCallback((fields: FieldErrors): void => {
    setState({ kind: 'failed', problem: problemFrom('refused', '', { fields }) });
  }, []);
  const reset = useCallback(() => setState({ kind: 'idle' }), []);

  const problem = state.kind === 'failed' ? state.problem : null;
  return {
    state,
    busy: state.kind === 'busy',
    problem,
    fieldErrors: problem?.fields ?? NO_ERRORS,
    ok: state.kind === 'done',
    submit,
    refuse,
    reset,
  };
}

/** What the server says of a field, in the words of the page. */
function inWords(
  { kind, problem }: { kind: 'failed'; problem: Problem },
  say: (problem: Problem) => string,
): { kind: 'failed'; problem: Problem } {
  if (problem.reason === null) return { kind, problem };
  const fields = Object.fromEntries(Object.keys(problem.fields).map((field) => [field, say(problem)]));
  return { kind, problem: { ...problem, fields } };
}

function readWith(read: (body: unknown) => unknown, body: unknown): SubmitState<unknown> {
  try {
    return { kind: 'done', answer: read(body) };
  } catch {
    return {
      kind: 'failed',
      problem: ownProblem({ kind: 'unreadable' }),
    };
  }
}
