import type { Clock } from '#lib/domain/clock';
import { Refusal } from '../refusal.ts';
import { type ChatMessage, type ChatMessageType, type ChatUser, isSameUser } from './chat-message.ts';
import { Inbox } from './inbox.ts';

/** An invitation nobody answers lapses after this, ms of the base clock. */
const INVITATION_MS = 60_000;

interface Invitation {
  user: ChatUser;
  by: ChatUser;
  forget: () => void;
}

interface Room {
  id: string;
  /** The one who opened it; only they remove others and close it as its leader. */
  leader: ChatUser;
  participants: ChatUser[];
  invitations: Invitation[];
}

interface ChatOptions {
  base: Clock;
  /** The service's clock. */
  now: () => number;
  isLoggedIn: (user: ChatUser) => boolean;
  /** Told of what an agent gets, who answers as agents do. */
  onAgentMessage: (agent: ChatUser, message: ChatMessage) => void;
}

type Sent = Pick<ChatMessage, 'type' | 'from'> & Partial<ChatMessage>;

/** Rooms, invitations and inboxes of everybody on the domain. */
export class Chat {
  readonly #options: ChatOptions;
  readonly #rooms = new Map<string, Room>();
  readonly #inboxes = new Map<string, Inbox>();
  readonly #reached: Partial<Record<ChatMessageType, number>> = {};
  #opened = 0;

  constructor(options: ChatOptions) {
    this.#options = options;
  }

  inboxOf({ userId }: ChatUser): Inbox {
    const inbox = this.#inboxes.get(userId) ?? new Inbox();
    this.#inboxes.set(userId, inbox);
    return inbox;
  }

  create(leader: ChatUser): string {
    this.#opened += 1;
    const id = `chat-${this.#opened}`;
    this.#rooms.set(id, { id, leader, participants: [leader], invitations: [] });
    return id;
  }

  invite(chatId: string, { by, user }: { by: ChatUser; user: ChatUser }): void {
    const room = this.#roomWith(chatId, by);
    if (!this.#options.isLoggedIn(user)) throw chatFault('The user is not logged in.');
    if (room.participants.some((one) => isSameUser(one, user)))
      throw chatFault('The user is in the chat already.');
    if (room.invitations.some((one) => isSameUser(one.user, user)))
      throw chatFault('The user is invited already.');
    const invitation: Invitation = {
      user,
      by,
      forget: this.#options.base.after(INVITATION_MS, () => {
        this.#forget(room, invitation);
        this.send([by], { type: 'TIMEOUT', from: user, chatId });
      }),
    };
    room.invitations.push(invitation);
    this.send([user], { type: room.participants.length > 1 ? 'INVITE' : 'REQUEST', from: by, chatId });
  }

  answer(chatId: string, { user, isAccepted }: { user: ChatUser; isAccepted: boolean }): void {
    const room = this.#room(chatId);
    const invitation = room.invitations.find((one) => isSameUser(one.user, user));
    if (!invitation) throw chatFault('You are not invited to this chat.');
    this.#forget(room, invitation);
    if (!isAccepted) return this.send([invitation.by], { type: 'NACK', from: user, chatId });
    this.send(room.participants, { type: 'ARRIVED', from: user, chatId });
    room.participants.push(user);
    // From the third on everybody is told who is there.
    if (room.participants.length > 2)
      this.send(room.participants, {
        type: 'PARTICIPANT_RESP',
        from: room.leader,
        chatId,
        participants: [...room.participants],
      });
  }

  say(chatId: string, { from, text }: { from: ChatUser; text: string }): void {
    const { participants } = this.#roomWith(chatId, from);
    this.send(
      participants.filter((one) => !isSameUser(one, from)),
      { type: 'CHAT', from, chatId, text },
    );
  }

  /** Takes a user out: oneself, or anybody else as the leader. */
  remove(chatId: string, { by, user }: { by: ChatUser; user: ChatUser }): void {
    const room = this.#roomWith(chatId, by);
    const isOwn = isSameUser(by, user);
    if (!isOwn && !isSameUser(by, room.leader)) throw chatFault('Only the leader removes others.');
    const invitation = room.invitations.find((one) => isSameUser(one.user, user));
    if (invitation) {
      this.#forget(room, invitation);
      return this.send([user], { type: 'INVITE_CANCELLED', from: by, chatId });
    }
    if (!room.participants.some((one) => isSameUser(one, user)))
      throw chatFault('The user is not in the chat.');
    room.participants = room.participants.filter((one) => !isSameUser(one, user));
    if (!isOwn) this.send([user], { type: 'KICK', from: by, chatId });
    this.send(room.participants, { type: 'LEAVE', from: user, chatId });
    if (room.participants.length === 0) this.#end(room);
  }

  /** The leader ends a chat; anybody else who closes it kills it. */
  close(chatId: string, by: ChatUser): void {
    const room = this.#room(chatId);
    const type = isSameUser(by, room.leader) ? 'END' : 'KILLED';
    this.send(
      room.participants.filter((one) => !isSameUser(one, by)),
      { type, from: by, chatId },
    );
    this.#end(room, by);
  }

  /** Somebody's session has ended: they leave every chat, and what lay in their inbox is gone. */
  leave(user: ChatUser): void {
    for (const room of this.#rooms.values())
      if (room.participants.some((one) => isSameUser(one, user))) this.remove(room.id, { by: user, user });
    this.#inboxes.delete(user.userId);
  }

  send(users: readonly ChatUser[], sent: Sent): void {
    const message: ChatMessage = {
      chatId: '',
      text: '',
      participants: [],
      timestamp: this.#options.now(),
      ...sent,
    };
    for (const user of users) {
      this.inboxOf(user).put(message);
      if (user.role !== 'Agent') continue;
      this.#reached[message.type] = (this.#reached[message.type] ?? 0) + 1;
      this.#options.onAgentMessage(user, message);
    }
  }

  /** How many messages of each type agents have got. */
  get reached(): Readonly<Partial<Record<ChatMessageType, number>>> {
    return this.#reached;
  }

  rooms(): readonly {
    id: string;
    leader: string;
    participants: readonly string[];
    invited: readonly string[];
  }[] {
    return [...this.#rooms.values()].map(({ id, leader, participants, invitations }) => ({
      id,
      leader: leader.userId,
      participants: participants.map(({ userId }) => userId),
      invited: invitations.map(({ user }) => user.userId),
    }));
  }

  #end(room: Room, by: ChatUser = room.leader): void {
    for (const invitation of room.invitations) {
      this.#forget(room, invitation);
      this.send([invitation.user], { type: 'INVITE_CANCELLED', from: by, chatId: room.id });
    }
    this.#rooms.delete(room.id);
  }

  #forget(room: Room, invitation: Invitation): void {
    invitation.forget();
    room.invitations = room.invitations.filter((one) => one !== invitation);
  }

  #room(chatId: string): Room {
    const room = this.#rooms.get(chatId);
    if (room) return room;
    throw chatFault('There is no such chat.');
  }

  #roomWith(chatId: string, user: ChatUser): Room {
    const room = this.#room(chatId);
    if (room.participants.some((one) => isSameUser(one, user))) return room;
    throw chatFault('You are not in this chat.');
  }
}

function chatFault(message: string): Refusal {
  return new Refusal('ChatFault', message);
}
