import type { Selectable } from 'kysely';
import * as z from 'zod';
import { type Audience, type Correspondent, MESSAGE_KINDS } from '#lib/domain/message-acts';
import { type HelpAnswer, type KeptMessage, LINE_STANDINGS, THREAD_KINDS } from '#lib/domain/message-thread';
import { foldText } from '#lib/format/fold-text';
import type { MessageTable } from '#server/store/tables/message';

/** Whose messages: a connection's, of the user who acts there. */
export interface MessageOwner {
  connection: string;
  actsAs: string;
  /** Whose own user that is; null where everybody acts as it. */
  personId: string | null;
}

const correspondent = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['agent', 'supervisor', 'admin']),
});
const audience = z.union([
  z.object({ kind: z.enum(['all', 'my-skills', 'my-groups']) }),
  z.object({ kind: z.enum(['skill', 'group']), id: z.string(), name: z.string() }),
]);
const people = z.array(correspondent);
const threadKind = z.enum(THREAD_KINDS);
// What a later version may have kept.
const kind = z.enum(MESSAGE_KINDS).catch('other');
const standing = z.enum(LINE_STANDINGS).catch('uncertain');

export function ownerKey({
  connection,
  actsAs,
  personId,
}: MessageOwner): Pick<MessageTable, 'connection_id' | 'acted_as' | 'owner_id'> {
  return { connection_id: connection, acted_as: actsAs.toLowerCase(), owner_id: personId ?? '' };
}

export function rowOf(owner: MessageOwner, message: KeptMessage): MessageTable {
  const { from, by, text } = message;
  const names = [
    ...message.people.map(({ name }) => name),
    from?.name ?? '',
    by ?? '',
    nameOf(message.audience),
  ];
  return {
    ...ownerKey(owner),
    id: message.id,
    at: message.at,
    thread: message.thread,
    thread_kind: message.threadKind,
    kind: message.kind,
    sender: from && JSON.stringify(from),
    written_by: by,
    people: JSON.stringify(message.people),
    audience: message.audience && JSON.stringify(message.audience),
    // The databases take no NUL in a text.
    text: text.replaceAll('\0', ''),
    standing: message.standing,
    search: foldText([text, ...names].join(' ')).replaceAll('\0', ''),
    answered_by: null,
    answered_at: null,
  };
}

export function messageOf(row: Selectable<MessageTable>): KeptMessage {
  return {
    id: row.id,
    at: Number(row.at),
    thread: row.thread,
    threadKind: threadKind.parse(row.thread_kind),
    kind: kind.parse(row.kind),
    from: row.sender === null ? null : readCorrespondent(row.sender),
    by: row.written_by,
    people: people.parse(JSON.parse(row.people)),
    audience: row.audience === null ? null : readAudience(row.audience),
    text: row.text,
    standing: standing.parse(row.standing),
  };
}

/** A request for help as it is kept, and who has taken it up. */
export interface KeptHelp {
  message: KeptMessage;
  answer: Pick<HelpAnswer, 'by' | 'at'> | null;
}

export function helpOf(row: Selectable<MessageTable>): KeptHelp {
  const { answered_by: by, answered_at: at } = row;
  return { message: messageOf(row), answer: at === null ? null : { by: by ?? '', at: Number(at) } };
}

function readCorrespondent(text: string): Correspondent {
  return correspondent.parse(JSON.parse(text));
}

function readAudience(text: string): Audience {
  return audience.parse(JSON.parse(text));
}

function nameOf(to: Audience | null): string {
  return to && 'name' in to ? to.name : '';
}
