import * as z from 'zod';
import type { DirectoryKind } from '#lib/domain/directory';
import type { StateSpan } from './timeline-bar.ts';

const timelineAnswer = z.object({
  spans: z.array(
    z.object({ state: z.string(), reason: z.string().nullish(), from: z.number(), to: z.number().nullish() }),
  ),
});

const healthAnswer = z.object({
  status: z.string(),
  build: z.string(),
  startedAt: z.union([z.number(), z.string()]),
  viewers: z.number(),
});
export type Health = z.infer<typeof healthAnswer>;

/** The states of one agent over the last hour, oldest first. Rejects with a plain sentence. */
export async function requestTimeline(
  connection: string,
  key: string,
  signal: AbortSignal,
): Promise<readonly StateSpan[]> {
  const path = `/api/agents/${encodeURIComponent(connection)}/${encodeURIComponent(key)}/timeline`;
  const { spans } = timelineAnswer.parse(await readJson(path, signal));
  return spans.map(({ state, reason, from, to }) => ({
    state,
    reason: reason ?? null,
    from,
    to: to ?? null,
  }));
}

/** The server's own account of itself. Rejects with a plain sentence. */
export async function requestHealth(signal: AbortSignal): Promise<Health> {
  return healthAnswer.parse(await readJson('/api/health', signal));
}

const directoryAnswer = z.object({ entries: z.array(z.object({ name: z.string(), isGone: z.boolean() })) });
/** More names than any domain has skills, groups or campaigns. */
const MOST_NAMES = 5000;

/** The names that the directory has of a kind, those that are gone left out. Rejects with a plain sentence. */
export async function requestNames(
  connection: string,
  kind: DirectoryKind,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const path = `/api/directory/${encodeURIComponent(connection)}?kind=${kind}&limit=${MOST_NAMES}`;
  const { entries } = directoryAnswer.parse(await readJson(path, signal));
  return entries.filter(({ isGone }) => !isGone).map(({ name }) => name);
}

async function readJson(path: string, signal: AbortSignal): Promise<unknown> {
  const answer = await fetch(path, { headers: { accept: 'application/json' }, signal });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
  return answer.json();
}
