import type { Audience } from './message-acts.ts';

/** One thing that a supervisor does with messages. `key` is made anew for each press: the same key is never done twice. */
export type MessageAct = { key: string } & (
  | { act: 'inform'; to: string; text: string }
  | { act: 'start-chat'; to: string }
  | { act: 'answer-help'; help: string }
  | { act: 'dismiss-help'; help: string }
  | { act: 'invite'; thread: string; to: string }
  | { act: 'accept' | 'refuse' | 'leave' | 'close'; thread: string }
  | { act: 'say'; thread: string; text: string }
  | { act: 'remove'; thread: string; member: string }
  /** `members`: how many get it, as its writer was told; where that is wrong by now, nothing is sent. */
  | { act: 'broadcast'; audience: Audience; text: string; members?: number | null | undefined }
);
