import * as z from 'zod';
import { SCOPE_KINDS } from '#lib/domain/data-scope';
import { MOST_SCOPE_ENTRIES } from '#lib/domain/person';
import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';
import { scopeFacts } from '#server/scope/scope-facts';

const name = z.string().min(1).max(200);
const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({
    kind: z.literal('some'),
    entries: z
      .array(z.strictObject({ connection: name, kind: z.enum(SCOPE_KINDS), id: name }))
      .max(MOST_SCOPE_ENTRIES),
  }),
]);
const body = z.strictObject({ scope });

const MOST_BYTES = 512 * 1024;

/** What a scope comes to: names of its entries, and how many agents it shows. Changes nothing. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    currentPerson('admin');
    const asked = await readJson(request, body, MOST_BYTES);
    return Response.json(scopeFacts(runtime().directories, asked.scope), {
      headers: { 'cache-control': 'no-store' },
    });
  });
}
