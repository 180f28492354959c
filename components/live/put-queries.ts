import type { LiveQuery } from '#lib/domain/live-query';
import { type Denial, denialOf } from './denial.ts';
import { type Reason, told } from './reason.ts';
import type { Fetch } from './stream-reader.ts';

/**
 * The server's answer to a set of queries. `refused` names the one at fault, `gone` means the stream is not known, `later` that
 * it was told too often and when it will listen again.
 */
export type PutOutcome =
  | { kind: 'named'; q: readonly string[] }
  | { kind: 'refused'; query: number; reason: Reason }
  | { kind: 'gone' }
  | { kind: 'denied'; denial: Denial }
  | { kind: 'later'; waitMs: number }
  | { kind: 'failed' };

const ANSWER_MS = 10_000;
const LONGEST_WAIT_S = 30;

export interface PutRequest {
  url: string;
  queries: readonly LiveQuery[];
  anew: readonly string[];
}

/** Tells the server what the stream shall show. Never throws. */
export async function putQueries(
  { url, queries, anew }: PutRequest,
  { fetch, after }: { fetch: Fetch; after: (waitMs: number, task: () => void) => () => void },
): Promise<PutOutcome> {
  const controller = new AbortController();
  const cancel = after(ANSWER_MS, () => controller.abort());
  try {
    const response = await fetch(url, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ queries, ...(anew.length > 0 && { anew }) }),
      signal: controller.signal,
    });
    const waitS = Number(response.headers.get('retry-after'));
    if (response.status === 429 && waitS > 0)
      return { kind: 'later', waitMs: Math.min(waitS, LONGEST_WAIT_S) * 1_000 };
    const outcome = read(response.status, await response.json().catch(() => null));
    // What is refused of one query is no word on the others.
    const denial = outcome.kind === 'refused' ? null : denialOf(response.status);
    return denial ? { kind: 'denied', denial } : outcome;
  } catch {
    return { kind: 'failed' };
  } finally {
    cancel();
  }
}

function read(status: number, body: unknown): PutOutcome {
  if (status === 200) {
    const q = field(body, 'queries');
    return Array.isArray(q) && q.every((name) => typeof name === 'string')
      ? { kind: 'named', q }
      : { kind: 'failed' };
  }
  const error = field(body, 'error');
  const query = field(error, 'query');
  const reason = field(error, 'message');
  if (field(error, 'code') === 'unknown-stream') return { kind: 'gone' };
  if (typeof query === 'number') return { kind: 'refused', query, reason: told(String(reason)) };
  return { kind: 'failed' };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
