import type { Audience, Correspondent } from '#lib/domain/message-acts';
import type { KeptMessage, MessageThread } from '#lib/domain/message-thread';
import type { Visibility } from '#server/scope/visibility';
import { peopleOf } from './mailbox-state.ts';

/** What of an acting user's messages somebody may see and reach. */
export interface MessageSight {
  /** Supervisors are in no table: everybody may write to them. */
  person(who: Correspondent): boolean;
  /** Whoever has this name, where it is not known what they are. */
  name(username: string): boolean;
  /** A conversation with the lines that are seen: of broadcasts those that concern what is. */
  ofThread(thread: MessageThread): MessageThread;
  /** Only where every agent in it is seen. */
  thread(thread: MessageThread): boolean;
  kept(message: KeptMessage): boolean;
  /** Only where everybody whom it reaches is seen. */
  audience(audience: Audience): boolean;
}

/** `membersOf`: usernames of those an audience reaches; null where that is not known. */
export function messageSight(
  connectionId: string,
  visibility: Visibility,
  membersOf: (audience: Audience) => ReadonlySet<string> | null,
): MessageSight {
  const agent = (name: string): boolean => visibility.sees(connectionId, 'AgentState', name);
  const person = (who: Correspondent): boolean => who.role !== 'agent' || agent(who.name);
  const audience = (to: Audience): boolean => {
    if (visibility.isEverything) return true;
    if (to.kind === 'all') return false;
    const members = membersOf(to);
    return members !== null && members.size > 0 && [...members].every(agent);
  };
  const said = ({ from, audience: to }: { from: Correspondent | null; audience: Audience | null }): boolean =>
    (from === null || person(from)) && (to === null || to.kind === 'all' || audience(to));
  return {
    person,
    audience,
    name: (username) => visibility.isEverything || agent(username),
    ofThread: (thread) =>
      thread.kind === 'broadcasts' ? { ...thread, lines: thread.lines.filter(said) } : thread,
    thread: (thread) =>
      peopleOf(thread).every(person) && thread.lines.every(({ from }) => from === null || person(from)),
    kept: (message) => message.people.every(person) && said(message),
  };
}
