import { createHash } from 'node:crypto';
import type { IncomingMessage } from '#lib/domain/message-acts';
import { type MessageOwner, ownerKey } from './message-rows.ts';

/** The same for the same message to the same user, whenever it is told; null for one without a moment, which nothing tells from others. */
export function identityOf(
  owner: MessageOwner,
  { at, kind, chat, from, text }: IncomingMessage,
): string | null {
  if (at === null) return null;
  const told = [...Object.values(ownerKey(owner)), at, kind, chat, from?.id ?? null, text];
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url');
}
