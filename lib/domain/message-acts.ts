import type { ActOutcome, ActRefusal, NotReached } from './act-outcome.ts';

/** Somebody on an upstream who can be written to. `id` is the upstream's own, `name` their username. */
export interface Correspondent {
  id: string;
  name: string;
  role: 'agent' | 'supervisor' | 'admin';
}

/** What happened to a chat. */
const CHAT_EVENTS = [
  /** Somebody wants to chat with us; `invited`: to join a chat of several. */
  'asked',
  'invited',
  'invite-cancelled',
  'declined',
  'no-answer',
  'put-out',
  'arrived',
  'left',
  'ended',
  'killed',
] as const;
type ChatEvent = (typeof CHAT_EVENTS)[number];

/** What a message is: something written, something that happened to a chat, or what is not shown. */
export const MESSAGE_KINDS = [
  'info',
  'chat',
  'broadcast',
  'broadcast-to-skill',
  'broadcast-to-group',
  'help-request',
  ...CHAT_EVENTS,
  'accepted',
  'participants-asked',
  'participants',
  'other',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

const EVENTS: ReadonlySet<MessageKind> = new Set(CHAT_EVENTS);

export function isChatEvent(kind: MessageKind): kind is ChatEvent {
  return EVENTS.has(kind);
}

/** One message as it came in. `at`: epoch ms on the upstream's clock; null where it does not say. */
export interface IncomingMessage {
  kind: MessageKind;
  chat: string | null;
  from: Correspondent | null;
  participants: readonly Correspondent[];
  text: string;
  at: number | null;
}

/** A skill or a group by the upstream's id. */
export interface NamedAudience {
  id: string;
  name: string;
}

/** Who a broadcast goes to. "My" are those of the acting user. */
export type Audience =
  { kind: 'all' | 'my-skills' | 'my-groups' } | ({ kind: 'skill' | 'group' } & NamedAudience);

/** The acting user's own skills and groups: broadcasts go to no others. */
export interface OwnAudiences {
  skills: readonly NamedAudience[];
  groups: readonly NamedAudience[];
}

/** Why messages are not received at the moment. */
export type ReceiveTrouble =
  { kind: 'refused'; refusal: ActRefusal } | { kind: 'not-reached'; why: NotReached };

/** Whether messages are being received. `since`, `heardAt`, `nextAt`: epoch ms of the server. */
export type Receiving =
  | { kind: 'off' }
  | { kind: 'starting' }
  | { kind: 'on'; since: number }
  /** `heardAt`: when it last worked; null where it never did. */
  | { kind: 'failing'; heardAt: number | null; trouble: ReceiveTrouble; nextAt: number };

/** Whoever wants to have the messages. */
export interface MessageHearing {
  onMessages(messages: readonly IncomingMessage[]): void;
  onReceiving(receiving: Receiving): void;
}

/** Messages of an upstream's acting user. Calls never reject. */
export interface MessageCalls {
  /** Who is there to be written to, as of now. */
  people(): Promise<ActOutcome<readonly Correspondent[]>>;
  /** The acting user among them, once known. */
  self(): Correspondent | null;
  /** Whoever of this name has been among them, in capitals or not. */
  called(name: string): Correspondent | null;
  ownAudiences(): Promise<ActOutcome<OwnAudiences>>;
  /** The new chat's id; null where the upstream does not tell it. */
  openChat(): Promise<ActOutcome<string | null>>;
  closeChat(chat: string): Promise<ActOutcome>;
  invite(chat: string, whom: Correspondent): Promise<ActOutcome>;
  answerInvite(chat: string, isAccepted: boolean): Promise<ActOutcome>;
  say(chat: string, text: string): Promise<ActOutcome>;
  /** Takes somebody out, or an invitation back; oneself leaves. */
  remove(chat: string, whom: Correspondent): Promise<ActOutcome>;
  inform(whom: Correspondent, text: string): Promise<ActOutcome>;
  broadcast(audience: Audience, text: string): Promise<ActOutcome>;
  /** Receives until the returned function is called, and keeps the session open meanwhile. */
  receive(hearing: MessageHearing): () => void;
  /**
   * Told, until the returned function is called, that the session has ended and with it every chat, also while nobody receives. Acts on
   * a chat of an earlier session are refused with `chat-over`.
   */
  onEnded(listener: () => void): () => void;
}
