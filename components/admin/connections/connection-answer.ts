import * as z from 'zod';
import {
  CHECK_FINDINGS,
  CHECK_REMEDIES,
  CONNECTION_CHECKS,
  type ConnectionTest,
} from '#lib/domain/connection-check';

const test: z.ZodType<ConnectionTest> = z.object({
  kind: z.string(),
  checks: z.array(
    z.object({
      check: z.enum(CONNECTION_CHECKS),
      result: z.enum(['done', 'failed', 'not-tried']),
      found: z.object({ code: z.enum(CHECK_FINDINGS), values: z.record(z.string(), z.string()) }),
      asked: z.exactOptional(z.nullable(z.string())),
      words: z.string(),
      remedy: z.exactOptional(z.enum(CHECK_REMEDIES)),
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
