import * as z from 'zod';
import type { MessageAct } from '#lib/domain/message-act';
import { MESSAGE_LENGTH } from '#lib/domain/message-thread';
import { AppError } from '#server/app-error';
import { sentName, sentText } from '../sent-schema.ts';
import type { HistoryFilter } from './message-history.ts';

const key = z.string().min(8).max(64);
const name = sentName;
const text = sentText(MESSAGE_LENGTH);
const thread = name;
const moment = z.coerce.number().int().min(0).optional();

/** Names of skills and groups are found by their ids. */
const audience = z.union([
  z.strictObject({ kind: z.enum(['all', 'my-skills', 'my-groups']) }),
  z.strictObject({ kind: z.enum(['skill', 'group']), id: name, name: name.default('?') }),
]);

const members = z.int().min(0).nullable().optional();

/** What POST /api/acting/{connection}/messages takes. */
export const messageActSchema: z.ZodType<MessageAct> = z.discriminatedUnion('act', [
  z.strictObject({ key, act: z.literal('inform'), to: name, text }),
  z.strictObject({ key, act: z.literal('start-chat'), to: name }),
  z.strictObject({ key, act: z.literal('answer-help'), help: name }),
  z.strictObject({ key, act: z.literal('dismiss-help'), help: name }),
  z.strictObject({ key, act: z.literal('invite'), thread, to: name }),
  z.strictObject({ key, act: z.enum(['accept', 'refuse', 'leave', 'close']), thread }),
  z.strictObject({ key, act: z.literal('say'), thread, text }),
  z.strictObject({ key, act: z.literal('remove'), thread, member: name }),
  z.strictObject({ key, act: z.literal('broadcast'), audience, text, members }),
]);

/** What PUT /api/acting/{connection}/messages takes: whether the page of this name wants messages. */
export const presenceSchema = z.strictObject({ page: z.string().min(8).max(64), isOn: z.boolean() });

const historyFilterSchema = z.strictObject({
  text: z.string().max(200).optional(),
  person: z.string().max(200).optional(),
  from: moment,
  to: moment,
  before: z
    .string()
    .regex(/^\d{1,15}\.[\w-]{1,64}$/)
    .optional(),
});

/** What the address of the history says. Throws AppError `bad-request`. */
export function readHistoryFilter(params: URLSearchParams): HistoryFilter {
  const filled = [...params].filter(([, value]) => value !== '');
  const parsed = historyFilterSchema.safeParse(Object.fromEntries(filled));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError(
    'bad-request',
    issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'Bad filter',
  );
}
