import type { ENUMERATIONS } from '#server/five9/contract/enumerations';

export type ChatMessageType = (typeof ENUMERATIONS.wsChatMessageType)[number];

/** Somebody who can be written to, as the service names them. */
export interface ChatUser {
  role: (typeof ENUMERATIONS.userRole)[number];
  /** Digits. */
  userId: string;
}

/** One message as it lies in somebody's inbox. */
export interface ChatMessage {
  type: ChatMessageType;
  chatId: string;
  from: ChatUser;
  text: string;
  participants: readonly ChatUser[];
  /** Epoch ms on the service's clock; no two messages of an inbox have the same. */
  timestamp: number;
}

export function isSameUser(a: ChatUser, b: ChatUser): boolean {
  return a.userId === b.userId;
}
