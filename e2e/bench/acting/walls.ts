import { type IncomingMessage, request as httpRequest } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { LiveQuery } from '#lib/domain/live-query';
import { answerQuestions } from '../parts/worker.ts';

/**
 * Many walls that only read, in a process of their own. Questions:
 * `{kind: 'open', url, authorization, count}` opens so many, each showing the floor's agents and queues;
 * `{kind: 'collect'}` → how late state frames were, ms, and the bytes, since it was last asked; `{kind: 'close'}`.
 */
export type WallsQuestion =
  | { kind: 'open'; url: string; authorization: string; count: number }
  | { kind: 'collect' }
  | { kind: 'close' };

/** What the walls had since they were last asked. */
export interface Heard {
  latenessMs: number[];
  bytes: number;
  open: number;
}

const SERVER_TIME = /"kind":"state","serverTime":(\d+)/gu;
const ID = /"kind":"hello","stream":"([^"]+)"/u;
const QUERIES: readonly LiveQuery[] = [
  {
    kind: 'rows',
    connection: 'five9',
    type: 'AgentState',
    columns: ['State', 'State Since'],
    orderBy: [{ column: 'State', direction: 'asc' }],
    limit: 40,
  },
  {
    kind: 'rows',
    connection: 'five9',
    type: 'ACDStatus',
    columns: ['Calls In Queue', 'Longest Queue Time'],
    orderBy: [{ column: 'Calls In Queue', direction: 'desc' }],
    limit: 20,
  },
];
const AT_ONCE = 20;

const walls: IncomingMessage[] = [];
let heard: Heard = { latenessMs: [], bytes: 0, open: 0 };

answerQuestions(async (question) => {
  const asked = readQuestion(question);
  switch (asked.kind) {
    case 'open': {
      for (let opened = 0; opened < asked.count; opened += AT_ONCE)
        await Promise.all(Array.from({ length: Math.min(AT_ONCE, asked.count - opened) }, () => open(asked)));
      return walls.length;
    }
    case 'collect': {
      const collected = { ...heard, open: walls.filter(({ closed }) => !closed).length };
      heard = { latenessMs: [], bytes: 0, open: 0 };
      return collected;
    }
    case 'close':
      for (const wall of walls) wall.destroy();
      return 0;
  }
});

async function open({ url, authorization }: Extract<WallsQuestion, { kind: 'open' }>): Promise<void> {
  const headers = { authorization };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest(`${url}/api/stream`, { agent: false, headers }, resolve).on('error', reject).end();
  });
  walls.push(response);
  response.setEncoding('utf8');
  const greeted = Promise.withResolvers<string>();
  let rest = '';
  response.on('data', (text: string) => {
    heard.bytes += text.length;
    const [, id] = ID.exec(text) ?? [];
    if (id !== undefined) greeted.resolve(id);
    // The head of a frame may come in two pieces.
    const whole = rest + text;
    for (const [, at = ''] of whole.matchAll(SERVER_TIME)) heard.latenessMs.push(Date.now() - Number(at));
    rest = whole.slice(-30);
  });
  await show(`${url}/api/stream/${await greeted.promise}`, headers);
}

async function show(path: string, headers: Record<string, string>): Promise<void> {
  const body = JSON.stringify({ queries: QUERIES, anew: [] });
  const answer = await fetch(path, { method: 'PUT', headers, body });
  if (answer.status === 429) {
    await setTimeout(1_000 * Number(answer.headers.get('retry-after')));
    return show(path, headers);
  }
  if (!answer.ok) throw new Error(`PUT was answered with ${answer.status}: ${await answer.text()}`);
}

function readQuestion(question: unknown): WallsQuestion {
  const fields: Record<string, unknown> = Object.fromEntries(
    typeof question === 'object' && question !== null ? Object.entries(question) : [],
  );
  const { kind, url, authorization, count } = fields;
  if (kind === 'collect' || kind === 'close') return { kind };
  if (kind === 'open' && typeof url === 'string' && typeof authorization === 'string')
    return { kind, url, authorization, count: Number(count) };
  throw new Error('unknown question');
}
