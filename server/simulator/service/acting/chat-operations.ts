import { ENUMERATIONS } from '#server/five9/contract/enumerations';
import { readRecord } from '#server/five9/contract/read-scalar';
import type { AnswerValue } from '#server/five9/contract/soap-writer';
import { writeAnswer } from '#server/five9/contract/write-answer';
import type { Domain, ServiceAnswer, ServiceCall } from '../domain.ts';
import { waitForNews } from '../long-poll.ts';
import { Refusal } from '../refusal.ts';
import { booleanOf, longOf, memberOf, textOf } from '../request-arguments.ts';
import type { Session } from '../session.ts';
import type { Account } from '../accounts.ts';
import { audienceOf, type Broadcast } from './audience.ts';
import type { ChatMessage, ChatUser } from './chat-message.ts';
import { requirePermissions } from './required-permission.ts';

const LONGEST_HOLD_MS = 60_000;
const LONGEST_TEXT = 2000;

export function userOf({ role, userId }: Account): ChatUser {
  return { role, userId };
}

export function createChatSession({ chat }: Domain, call: ServiceCall): ServiceAnswer {
  return answer(call, chat.create(callerOf(call)));
}

export function closeChatSession({ chat }: Domain, call: ServiceCall): ServiceAnswer {
  chat.close(chatIdOf(call), callerOf(call));
  return answer(call);
}

export function sendChatInvite({ chat }: Domain, call: ServiceCall): ServiceAnswer {
  chat.invite(chatIdOf(call), { by: callerOf(call), user: namedUser(call) });
  return answer(call);
}

export function acceptChatInvite({ chat }: Domain, call: ServiceCall): ServiceAnswer {
  const isAccepted = booleanOf(call.args, 'accepted');
  chat.answer(chatIdOf(call), { user: callerOf(call), isAccepted });
  return answer(call);
}

export function sendMsgToChat({ chat }: Domain, call: ServiceCall): ServiceAnswer {
  chat.say(chatIdOf(call), { from: callerOf(call), text: messageOf(call) });
  return answer(call);
}

export function removeUserFromChat({ chat }: Domain, call: ServiceCall): ServiceAnswer {
  chat.remove(chatIdOf(call), { by: callerOf(call), user: namedUser(call) });
  return answer(call);
}

export function sendInfoMessage(domain: Domain, call: ServiceCall): ServiceAnswer {
  const from = callerOf(call);
  const user = namedUser(call);
  const text = messageOf(call);
  if (!domain.isLoggedIn(user)) throw new Refusal('ChatFault', 'The user is not logged in.');
  domain.chat.send([user], { type: 'INFO', from, text });
  return answer(call);
}

export function sendBroadcastMessages(domain: Domain, call: ServiceCall): ServiceAnswer {
  const from = callerOf(call);
  const type = memberOf(call.args, 'type', ENUMERATIONS.broadcastType);
  const needsId = type === 'SPEC_SKILL' || type === 'SPEC_AGENT_GROUP';
  const broadcast: Broadcast = needsId ? { type, specId: String(longOf(call.args, 'specId')) } : { type };
  const text = messageOf(call);
  const { users, message } = audienceOf(domain, call.caller.account, broadcast);
  domain.chat.send(users, { type: message, from, text });
  return answer(call);
}

/** What has come since a moment given earlier, 0 the first time; holds the call until something does or its time-out passes. */
export async function receiveMessages(
  { base, chat }: Domain,
  call: ServiceCall,
  session: Session,
): Promise<ServiceAnswer> {
  const inbox = chat.inboxOf(callerOf(call));
  const previous = longOf(call.args, 'previousTimestamp');
  const untilAt = base.now() + Math.min(longOf(call.args, 'longPollingTimeout'), LONGEST_HOLD_MS);
  for (;;) {
    const messages = inbox.after(previous);
    const last = messages.at(-1);
    if (last)
      return answer(call, {
        messages: messages.map(onTheWire),
        timestamp: last.timestamp,
      });
    const signals = [call.signal, session.signal];
    const listen = (listener: () => void): (() => void) => inbox.onMessage(listener);
    const end = await waitForNews(listen, { base, untilAt, signals });
    if (end === 'time-out') return { outcome: 'empty', xml: writeAnswer(call.operation) };
  }
}

function onTheWire({ from, participants, ...message }: ChatMessage): AnswerValue {
  return { ...message, from: { ...from }, participants: participants.map((user) => ({ ...user })) };
}

function callerOf({ caller: { account } }: ServiceCall): ChatUser {
  requirePermissions(account, 'ChatSessions');
  return userOf(account);
}

function chatIdOf({ args }: ServiceCall): string {
  return textOf(args, 'chatId');
}

function messageOf({ args }: ServiceCall): string {
  const text = textOf(args, 'text');
  if (text.length <= LONGEST_TEXT) return text;
  throw new Refusal('ChatFault', `A message has ${LONGEST_TEXT} characters at most.`);
}

function namedUser({ args }: ServiceCall): ChatUser {
  const user = readRecord(args['user'], 'wsRoledId');
  return { role: memberOf(user, 'role', ENUMERATIONS.userRole), userId: String(longOf(user, 'userId')) };
}

function answer(call: ServiceCall, value?: AnswerValue): ServiceAnswer {
  return { outcome: 'ok', xml: writeAnswer(call.operation, value) };
}
