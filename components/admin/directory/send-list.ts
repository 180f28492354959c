import * as z from 'zod/mini';
import { ownProblem, problemOf, type Problem } from '#components/ui/problem.ts';

const kindChanges = z.object({ added: z.number(), changed: z.number(), gone: z.number(), back: z.number() });
const comparedShape = z.object({
  agents: z.number(),
  changes: z.object({ user: kindChanges, skill: kindChanges, group: kindChanges }),
});
const wrongShape = z.object({
  problems: z.array(
    z.object({
      line: z.number(),
      column: z.nullable(z.string()),
      message: z.string(),
      says: z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
    }),
  ),
  more: z.number(),
});

export type ComparedList = z.infer<typeof comparedShape>;
export type WrongList = z.infer<typeof wrongShape>;

/** What came of sending a file: it was compared, taken over, has mistakes, or was not looked at. */
export type SentList =
  | ({ kind: 'compared' } & ComparedList)
  | { kind: 'uploaded' }
  | ({ kind: 'wrong' } & WrongList)
  | { kind: 'failed'; problem: Problem };

/** Sends a file of agents to a directory; as a dry run it only says what would change. Never rejects. */
export async function sendList(
  path: string,
  file: Blob,
  { isDryRun }: { isDryRun: boolean },
): Promise<SentList> {
  try {
    const answer = await fetch(`${path}/upload${isDryRun ? '?dry-run=1' : ''}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', accept: 'application/json' },
      body: file,
    });
    if (answer.status === 400) {
      const wrong = wrongShape.safeParse(await answer.clone().json());
      if (wrong.success) return { kind: 'wrong', ...wrong.data };
    }
    if (!answer.ok) return { kind: 'failed', problem: await problemOf(answer) };
    if (!isDryRun) return { kind: 'uploaded' };
    return { kind: 'compared', ...comparedShape.parse(await answer.json()) };
  } catch (error) {
    const kind = error instanceof z.core.$ZodError ? 'unreadable' : 'unreachable';
    return { kind: 'failed', problem: ownProblem({ kind }) };
  }
}
