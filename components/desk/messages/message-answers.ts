import * as z from 'zod/mini';
import { MESSAGE_KINDS } from '#lib/domain/message-acts';
import {
  type AudienceReach,
  CHAT_ENDS,
  type HistoryView,
  LINE_STANDINGS,
  type MessageActed,
  type MessagesView,
  type Reachable,
  THREAD_KINDS,
} from '#lib/domain/message-thread';
import { notReached, outcome, refusal } from '#components/acting/acting-answers.ts';

const correspondent = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['agent', 'supervisor', 'admin']),
});
const people = z.array(correspondent);
const names = z.record(z.string(), z.string());

const audience = z.union([
  z.object({ kind: z.enum(['all', 'my-skills', 'my-groups']) }),
  z.object({ kind: z.enum(['skill', 'group']), id: z.string(), name: z.string() }),
]);

const written = {
  id: z.string(),
  at: z.number(),
  kind: z.enum(MESSAGE_KINDS),
  from: z.nullable(correspondent),
  by: z.nullable(z.string()),
  text: z.string(),
  standing: z.enum(LINE_STANDINGS),
  audience: z.nullable(audience),
};

const thread = z.object({
  id: z.string(),
  kind: z.enum(THREAD_KINDS),
  chat: z.nullable(z.string()),
  isLeader: z.boolean(),
  standing: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('lasting') }),
    z.object({ kind: z.literal('waiting') }),
    z.object({ kind: z.literal('asked'), by: z.nullable(correspondent) }),
    z.object({ kind: z.literal('open') }),
    z.object({ kind: z.literal('over'), why: z.enum(CHAT_ENDS) }),
  ]),
  members: people,
  invited: people,
  lines: z.array(z.object({ ...written, seq: z.number() })),
});

const receiving = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off') }),
  z.object({ kind: z.literal('starting') }),
  z.object({ kind: z.literal('on'), since: z.number() }),
  z.object({
    kind: z.literal('failing'),
    heardAt: z.nullable(z.number()),
    nextAt: z.number(),
    trouble: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('refused'), refusal }),
      z.object({ kind: z.literal('not-reached'), why: notReached }),
    ]),
  }),
]);

const view = z.object({
  actsAs: z.string(),
  receiving,
  threads: z.array(thread),
  helps: z.array(
    z.object({
      id: z.string(),
      agent: correspondent,
      since: z.number(),
      times: z.number(),
      lastAt: z.number(),
      text: z.string(),
      answer: z.nullable(z.object({ by: z.string(), at: z.number(), thread: z.nullable(z.string()) })),
    }),
  ),
  names,
});

const acted = z.object({ outcome, actedAs: z.nullable(z.string()), thread: z.nullable(z.string()) });

const history = z.object({
  messages: z.array(z.object({ ...written, thread: z.string(), threadKind: z.enum(THREAD_KINDS), people })),
  next: z.nullable(z.string()),
  names,
  keptDays: z.number(),
});

const reachable = z.object({ ...correspondent.shape, fullName: z.string() });
const reach = z.object({ audience, members: z.nullable(z.number()), loggedIn: z.nullable(z.number()) });

/** What Five9 was asked for, or why there is nothing of it. */
export type Asked<Value> =
  { kind: 'done'; value: Value } | Exclude<z.infer<typeof outcome>, { kind: 'done' }>;

export function readMessages(body: unknown): MessagesView {
  return view.parse(body);
}

export function readMessageActed(body: unknown): MessageActed {
  return acted.parse(body);
}

export function readHistory(body: unknown): HistoryView {
  return history.parse(body);
}

export function readPeople(body: unknown): Asked<readonly Reachable[]> {
  return asked(body, z.array(reachable));
}

export function readAudiences(body: unknown): Asked<readonly AudienceReach[]> {
  return asked(body, z.array(reach));
}

function asked<Value>(body: unknown, value: z.ZodMiniType<Value>): Asked<Value> {
  const done = z.object({ kind: z.literal('done'), value }).safeParse(body);
  if (done.success) return done.data;
  const failed = outcome.parse(body);
  if (failed.kind === 'done') throw new Error('There is no answer in it');
  return failed;
}
