import { ProblemError } from './problem-words.ts';
import { ownProblem } from './problem.ts';
import { sendJson } from './send-json.ts';

interface GetOptions<Answer> {
  /** Makes of the answer's JSON what is needed; throws where it is not that. */
  read: (body: unknown) => Answer;
  signal?: AbortSignal;
}

/** Reads something from our own API, for react-query. Rejects with a ProblemError, to be said with `errorWords`. */
export async function getJson<Answer>(path: string, { read, signal }: GetOptions<Answer>): Promise<Answer> {
  const sent = await sendJson({ method: 'GET', path, ...(signal && { signal }) });
  if (sent.kind === 'failed') throw new ProblemError(sent.problem);
  try {
    return read(sent.body);
  } catch (cause) {
    throw new ProblemError(ownProblem({ kind: 'unreadable' }), { cause });
  }
}
