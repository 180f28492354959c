import { sendJson } from './send-json.ts';

interface GetOptions<Answer> {
  /** Makes of the answer's JSON what is needed; throws where it is not that. */
  read: (body: unknown) => Answer;
  signal?: AbortSignal;
}

/** Reads something from our own API, for react-query. Rejects with an Error whose message is fit for people. */
export async function getJson<Answer>(path: string, { read, signal }: GetOptions<Answer>): Promise<Answer> {
  const sent = await sendJson({ method: 'GET', path, ...(signal && { signal }) });
  if (sent.kind === 'failed') throw new Error(sent.problem.message);
  try {
    return read(sent.body);
  } catch (cause) {
    throw new Error('The server’s answer could not be read. Load the page again.', { cause });
  }
}
