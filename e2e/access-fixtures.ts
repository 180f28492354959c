import net from 'node:net';
import * as z from 'zod';
import type { AccessRow } from './access-row.ts';
import { type Askers, makeAskers } from './askers.ts';
import { test as base } from './fixtures.ts';

/** Tests on a shared floor where a person of each role and a token exist. */
export const test = base.extend<
  object,
  { everyone: { askers: Askers; spare: Askers } } & Record<'askers' | 'spare', Askers>
>({
  everyone: [
    async ({ sharedFloor }, provide) => {
      await provide(await makeAskers(sharedFloor));
    },
    { scope: 'worker' },
  ],
  askers: [
    async ({ everyone }, provide) => {
      await provide(everyone.askers);
    },
    { scope: 'worker' },
  ],
  spare: [
    async ({ everyone }, provide) => {
      await provide(everyone.spare);
    },
    { scope: 'worker' },
  ],
});

/** What every error looks like. */
export const errorBody = z.looseObject({
  error: z.looseObject({ code: z.string(), message: z.string().min(1) }),
});

/** What only the inside of the server knows: stacks, files, statements, libraries. */
export const INNER =
  /\n\s+at |node_modules|\.tsx?\b|\/(?:work|tmp|home|usr)\/|\b(?:select|insert|update|delete) .+ (?:from|into|set)\b|sqlite|postgres|kysely|better-auth|zod|ECONN|TypeError/i;

/** Asks as a browser would for pages and as a script for the rest; only what is needed of the answer is read. */
export async function ask(
  url: string,
  row: Pick<AccessRow, 'route' | 'path' | 'body'>,
  headers = {},
): Promise<Response> {
  const [method = ''] = row.route.split(' ', 1);
  const isPage = method === 'GET' && !/^\/(?:api|metrics)/.test(row.path);
  return await fetch(`${url}${row.path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(isPage && { accept: 'text/html' }),
      ...(row.body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(row.body !== undefined && { body: JSON.stringify(row.body) }),
  });
}

/** Leaves the rest of an answer unread. */
export async function drop(answer: Response): Promise<void> {
  await answer.body?.cancel();
}

/** Sends what no well-behaved client would, and resolves to the first line and the rest of the answer. */
export async function raw(port: number, request: string): Promise<{ status: number; text: string }> {
  const socket = net.connect(port, '127.0.0.1');
  socket.end(request);
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), text };
}

export { expect } from './fixtures.ts';
