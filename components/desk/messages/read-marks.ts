import * as z from 'zod/mini';
import type { MessageKind } from '#lib/domain/message-acts';
import type { MessageThread } from '#lib/domain/message-thread';

/** Up to where somebody has read, by conversation; the rest up to `since`. */
export interface ReadMarks {
  since: number;
  threads: Readonly<Record<string, number>>;
}

/** So many conversations are remembered. */
const MOST = 200;

const shape = z.object({ since: z.number(), threads: z.record(z.string(), z.number()) });

/** What somebody wants to know of; the rest only happened, and requests for help stand above the table. */
const TELLING: ReadonlySet<MessageKind> = new Set([
  'info',
  'chat',
  'broadcast',
  'broadcast-to-skill',
  'broadcast-to-group',
  'asked',
  'invited',
]);

export function unreadIn({ id, lines }: MessageThread, { since, threads }: ReadMarks): number {
  const upTo = Math.max(since, threads[id] ?? 0);
  return lines.filter(({ seq, standing, kind }) => standing === 'received' && seq > upTo && TELLING.has(kind))
    .length;
}

export function latestIn(threads: readonly MessageThread[]): number {
  return Math.max(0, ...threads.flatMap(({ lines }) => lines.map(({ seq }) => seq)));
}

/** A conversation was read up to its end. The same marks where nothing was new in it. */
export function markRead(marks: ReadMarks, thread: MessageThread): ReadMarks {
  if (unreadIn(thread, marks) === 0) return marks;
  const { [thread.id]: _before, ...others } = marks.threads;
  const kept = Object.entries(others).toSorted(([, a], [, b]) => b - a);
  return {
    ...marks,
    threads: Object.fromEntries([[thread.id, latestIn([thread])], ...kept.slice(0, MOST - 1)]),
  };
}

/** As kept in the browser; null where nothing was, or nothing that makes sense. */
export function parseMarks(text: string | null): ReadMarks | null {
  try {
    const parsed = shape.safeParse(JSON.parse(text ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
