import { z } from 'zod';
import { ACCOUNTS, findAccount } from '#server/simulator/service/accounts';
import type { ChatUser } from '#server/simulator/service/acting/chat-message';
import { userOf } from '#server/simulator/service/acting/chat-operations';
import type { Domain } from '#server/simulator/service/domain';

const name = z.string().min(1).max(120);
const text = z.string().min(1).max(2000);

/** What an agent does of their own accord: asks for help, writes to a supervisor, says something in a chat. */
export const actingRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('help-request'), agent: name, text: text.default('Please help.') }),
  z.strictObject({ kind: z.literal('info'), agent: name, to: name, text }),
  z.strictObject({ kind: z.literal('chat-message'), agent: name, chatId: name, text }),
]);
export const ACTING_KINDS: readonly string[] = actingRequest.options.map(({ shape }) => shape.kind.value);

/** Throws an Error with a plain sentence, or a Refusal, where it makes no sense. */
export function actAsAgent(domain: Domain, request: z.infer<typeof actingRequest>): void {
  const { chat, sessions } = domain;
  const from = agentCalled(domain, request.agent);
  switch (request.kind) {
    case 'help-request':
      chat.send(
        sessions.all().map(({ account }) => userOf(account)),
        { type: 'HELP_REQUEST', from, text: request.text },
      );
      return;
    case 'info': {
      const account = findAccount(request.to);
      if (!account) throw new Error(`There is no user ${request.to}.`);
      chat.send([userOf(account)], { type: 'INFO', from, text: request.text });
      return;
    }
    case 'chat-message':
      chat.say(request.chatId, { from, text: request.text });
  }
}

/** What supervisors have done, as the domain knows it; with `user` (a name) also what lies in that user's inbox. */
export function readActing(domain: Domain, user: string | null): unknown {
  const { centre, chat, monitoring, stations } = domain;
  return {
    campaigns: centre.campaigns().map(({ name: campaign, type, state, recordsToDial }) => ({
      name: campaign,
      type,
      state,
      recordsToDial,
    })),
    reached: chat.reached,
    stations: stations.list(),
    monitoring: monitoring.list().map(({ user: supervisor, agent, mode }) => ({ supervisor, agent, mode })),
    chats: chat.rooms().map(({ id, leader, participants, invited }) => ({
      id,
      leader: nameOf(domain, leader),
      participants: participants.map((one) => nameOf(domain, one)),
      invited: invited.map((one) => nameOf(domain, one)),
    })),
    ...(user === null ? {} : { inbox: inboxOf(domain, user) }),
  };
}

function inboxOf(domain: Domain, user: string): unknown {
  const account = findAccount(user);
  const owner = account ? userOf(account) : agentCalled(domain, user);
  return domain.chat
    .inboxOf(owner)
    .after(0)
    .map(({ type, chatId, from, text: said, participants }) => ({
      type,
      chatId,
      from: nameOf(domain, from.userId),
      text: said,
      participants: participants.map(({ userId }) => nameOf(domain, userId)),
    }));
}

function agentCalled({ centre }: Domain, username: string): ChatUser {
  const agent = centre.agents().find((one) => one.username === username);
  if (!agent) throw new Error(`There is no agent ${username}.`);
  return { role: 'Agent', userId: agent.id };
}

function nameOf({ centre }: Domain, userId: string): string {
  const account = ACCOUNTS.find((one) => one.userId === userId);
  return account?.username ?? centre.agents().find(({ id }) => id === userId)?.username ?? userId;
}
