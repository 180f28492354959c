import * as z from 'zod';
import { CONNECTION_CHECKS, type ConnectionTest } from '#lib/domain/connection-check';

const test: z.ZodType<ConnectionTest> = z.object({
  kind: z.string(),
  checks: z.array(
    z.object({
      check: z.enum(CONNECTION_CHECKS),
      result: z.enum(['done', 'failed', 'not-tried']),
      words: z.string(),
      remedy: z.exactOptional(z.string()),
    }),
  ),
});
const added = z.object({ connection: z.object({ settings: z.object({ id: z.string() }) }) });

/** What a test found. */
export function readTest(body: unknown): ConnectionTest {
  return test.parse(body);
}

/** Id of the connection that was added. */
export function readAddedId(body: unknown): string {
  return added.parse(body).connection.settings.id;
}
