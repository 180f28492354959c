import type { ActOutcome } from './act-outcome.ts';
import type { Audience, Correspondent, MessageKind, Receiving } from './message-acts.ts';

/** A message has so many characters at most. */
export const MESSAGE_LENGTH = 2000;
/** For so many days what was written is kept, as a connection's setting says. */
export const LEAST_MESSAGE_DAYS = 1;
export const MOST_MESSAGE_DAYS = 400;
export const USUAL_MESSAGE_DAYS = 30;

/** What became of a line: one that came in, or how one of ours stands. */
export const LINE_STANDINGS = ['received', 'sending', 'sent', 'refused', 'not-sent', 'uncertain'] as const;
export type LineStanding = (typeof LINE_STANDINGS)[number];

/** One message of a conversation, or something that happened in it. */
export interface MessageLine {
  id: string;
  /** Puts lines in order: epoch ms of our server, no two alike on a connection. */
  seq: number;
  /** When it was written, epoch ms. */
  at: number;
  kind: MessageKind;
  /** Null: one of us. */
  from: Correspondent | null;
  /** Who of us wrote it; null where somebody else did. */
  by: string | null;
  text: string;
  standing: LineStanding;
  /** Of a broadcast of ours. */
  audience: Audience | null;
}

/** Why a chat is over. */
export const CHAT_ENDS = [
  'declined',
  'no-answer',
  'withdrawn',
  'refused',
  'put-out',
  'all-left',
  'ended',
  'killed',
  'left',
  'closed',
  'session-ended',
] as const;
export type ChatEnd = (typeof CHAT_ENDS)[number];

export type ThreadStanding =
  /** Messages to and from somebody, or broadcasts: never over. */
  | { kind: 'lasting' }
  /** Invited are there, nobody has come yet. */
  | { kind: 'waiting' }
  /** Somebody asks us to come. */
  | { kind: 'asked'; by: Correspondent | null }
  | { kind: 'open' }
  | { kind: 'over'; why: ChatEnd };

export const THREAD_KINDS = ['chat', 'person', 'broadcasts'] as const;

/** A conversation: a chat, the messages to and from one person, or the broadcasts. */
export interface MessageThread {
  id: string;
  kind: (typeof THREAD_KINDS)[number];
  /** The upstream's id of a chat. */
  chat: string | null;
  /** Whether the chat is ours, so that we may put others out and close it. */
  isLeader: boolean;
  standing: ThreadStanding;
  /** Who is in it beside us. */
  members: readonly Correspondent[];
  invited: readonly Correspondent[];
  lines: readonly MessageLine[];
}

/** Who of us has taken a request for help up, and where; `thread` null: put aside, or taken up before the server was started. */
export interface HelpAnswer {
  by: string;
  at: number;
  thread: string | null;
}

/** An agent asks for help. */
export interface HelpRequest {
  id: string;
  agent: Correspondent;
  /** When it was first asked for, and how often since; epoch ms. */
  since: number;
  times: number;
  /** When it was last asked for. */
  lastAt: number;
  text: string;
  answer: HelpAnswer | null;
}

export type FullNames = Readonly<Record<string, string>>;

/** What somebody at the desk sees of the messages of whom they act as. */
export interface MessagesView {
  actsAs: string;
  receiving: Receiving;
  /** The one with the latest line first. */
  threads: readonly MessageThread[];
  helps: readonly HelpRequest[];
  /** Full names by username, of those who have one. */
  names: FullNames;
}

/** What became of an act, as whom it was done, and which conversation it is in. */
export interface MessageActed {
  outcome: ActOutcome;
  actedAs: string | null;
  thread: string | null;
}

/** How many agents a broadcast goes to. Null where the directory does not tell. */
export interface AudienceReach {
  audience: Audience;
  /** Agents who belong to it. */
  members: number | null;
  /** Those of them who are logged in. */
  loggedIn: number | null;
}

/** One message as it is kept. */
export interface KeptMessage {
  id: string;
  at: number;
  thread: string;
  threadKind: MessageThread['kind'];
  kind: MessageKind;
  from: Correspondent | null;
  by: string | null;
  /** Who else was in the conversation. */
  people: readonly Correspondent[];
  audience: Audience | null;
  text: string;
  standing: LineStanding;
}

export interface HistoryPage {
  messages: readonly KeptMessage[];
  /** Where older ones go on; null at the end. */
  next: string | null;
}

/** The history as it is read. */
export interface HistoryView extends HistoryPage {
  names: FullNames;
  /** For how many days messages are kept. */
  keptDays: number;
}

/** Somebody who is there to be written to. */
export interface Reachable extends Correspondent {
  fullName: string;
}
