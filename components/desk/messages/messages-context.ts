'use client';

import { createContext, use } from 'react';
import type { MessageAct } from '#lib/domain/message-act';
import type { MessageActed, MessagesView, MessageThread } from '#lib/domain/message-thread';
import type { Problem } from '#components/ui/problem.ts';

/** What the messages' column shows. */
export type Shown =
  /** With `asks`, whom to write to is asked. */
  | { kind: 'list'; asks?: 'person' | 'broadcast' }
  | { kind: 'thread'; id: string }
  /** Somebody to write to, whom nothing may have been written to yet. */
  | { kind: 'to'; name: string; fullName: string }
  | { kind: 'history' };

type Unkeyed<Act> = Act extends unknown ? Omit<Act, 'key'> : never;
export type AskedAct = Unkeyed<MessageAct>;

/** What became of an act; `failed`: our own server did not take it, or did not say. */
export type ActAnswer = { kind: 'acted'; acted: MessageActed } | { kind: 'failed'; problem: Problem };

/** Messages as the parts of a desk share them. */
export interface DeskMessages {
  connection: string;
  zone: string;
  /** Null before the first answer. */
  view: MessagesView | null;
  /** Why there is no answer, or none of now. */
  problem: Error | null;
  /** When `view` was as it is, epoch ms of this browser. */
  viewAt: number;
  /** Whether this browser wants messages to be received. */
  isOn: boolean;
  setOn: (isOn: boolean) => void;
  /** Null while the column shows something else. */
  shown: Shown | null;
  show: (shown: Shown | null) => void;
  unreadIn: (thread: MessageThread) => number;
  unread: number;
  markRead: (thread: MessageThread) => void;
  act: (act: AskedAct) => Promise<ActAnswer>;
  /** Full name, where it is known. */
  nameOf: (username: string) => string;
}

export const MessagesContext = createContext<DeskMessages | null>(null);

/** Null where there is no connection. */
export function useDeskMessages(): DeskMessages | null {
  return use(MessagesContext);
}
