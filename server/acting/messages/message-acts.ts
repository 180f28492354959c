import type { ActOutcome } from '#lib/domain/act-outcome';
import type { MessageAct } from '#lib/domain/message-act';
import type {
  AudienceReach,
  HistoryView,
  MessageActed,
  MessagesView,
  Reachable,
} from '#lib/domain/message-thread';
import type { ActingPerson } from '../acting.ts';
import type { HistoryFilter } from './message-history.ts';

/** Chats, messages and broadcasts. Throws AppError as `Acting` does; everything is of whom the person acts as. */
export interface MessageActs {
  view(connectionId: string, person: ActingPerson): Promise<MessagesView>;
  /** A page wants messages to be received, and says so again at least every two minutes; or no longer. */
  present(
    connectionId: string,
    presence: { page: string; isOn: boolean },
    person: ActingPerson,
  ): Promise<MessagesView>;
  act(connectionId: string, act: MessageAct, person: ActingPerson): Promise<MessageActed>;
  /** Who is there to be written to, of those the person may see. */
  people(connectionId: string, person: ActingPerson): Promise<ActOutcome<readonly Reachable[]>>;
  /** Whom the person may broadcast to, and how many get it. */
  audiences(connectionId: string, person: ActingPerson): Promise<ActOutcome<readonly AudienceReach[]>>;
  history(connectionId: string, filter: HistoryFilter, person: ActingPerson): Promise<HistoryView>;
  start(): void;
  stop(): Promise<void>;
}
