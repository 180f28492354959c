import type { WallProgram } from '#lib/domain/display';
import type { Fetch } from '#components/live/stream-reader.ts';

/** What the server says of a wall's program. `away`: nothing that decides anything. */
export type ProgramAnswer =
  | { kind: 'program'; program: WallProgram; serverTime: number | null }
  | { kind: 'nobody' | 'not-allowed' | 'away' };

const ANSWER_MS = 10_000;

/** Asks for a program. Never rejects. */
export async function askProgram(path: string, fetch: Fetch): Promise<ProgramAnswer> {
  try {
    const answer = await fetch(path, {
      headers: { accept: 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    if (answer.status === 401) return { kind: 'nobody' };
    if (answer.status === 403) return { kind: 'not-allowed' };
    if (!answer.ok) return { kind: 'away' };
    const program: unknown = await answer.json();
    return isProgram(program)
      ? { kind: 'program', program, serverTime: timeOf(answer.headers) }
      : { kind: 'away' };
  } catch {
    return { kind: 'away' };
  }
}

/** When the server answered, to the second; null where it does not say. */
export function timeOf(headers: Headers): number | null {
  const at = Date.parse(headers.get('date') ?? '');
  return Number.isFinite(at) ? at : null;
}

/** Whether it is what our server sends, and not what something on the way answers in its place. */
function isProgram(value: unknown): value is WallProgram {
  return (
    isObject(value) &&
    typeof value['version'] === 'string' &&
    typeof value['zone'] === 'string' &&
    isObject(value['boards']) &&
    isObject(value['playlist']) &&
    Array.isArray(value['playlist']['items']) &&
    Array.isArray(value['announcements'])
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
