import type { Audience, Correspondent, IncomingMessage, MessageKind } from '#lib/domain/message-acts';
import type { BroadcastRequest } from '../client/acting-client.ts';
import type { WireChatMessage, WireChatMessageType, WireChatUser } from '../contract/wire-acting.ts';

/** What each kind of message means. Source: guide, `wsChatMessageType`. */
const KINDS: Readonly<Record<WireChatMessageType, MessageKind>> = {
  BROADCAST: 'broadcast',
  INFO: 'info',
  REQUEST: 'asked',
  INVITE: 'invited',
  INVITE_CANCELLED: 'invite-cancelled',
  ACK: 'accepted',
  NACK: 'declined',
  TIMEOUT: 'no-answer',
  KICK: 'put-out',
  BROADCAST_TO_SKILL: 'broadcast-to-skill',
  BROADCAST_TO_AGENT_GROUP: 'broadcast-to-group',
  CHAT: 'chat',
  ARRIVED: 'arrived',
  LEAVE: 'left',
  END: 'ended',
  KILLED: 'killed',
  PARTICIPANT_REQ: 'participants-asked',
  PARTICIPANT_RESP: 'participants',
  HELP_REQUEST: 'help-request',
  UNKNOWN: 'other',
};

const ROLES = { agent: 'Agent', supervisor: 'DomainSupervisor', admin: 'DomainAdmin' } as const;

/** A message in our words; `named` gives users their names. */
export function incomingMessage(
  { type, chatId, from, participants, text, timestamp }: WireChatMessage,
  named: (user: WireChatUser) => Correspondent,
): IncomingMessage {
  return {
    kind: KINDS[type],
    chat: chatId === '' ? null : chatId,
    from: from && named(from),
    participants: participants.map(named),
    text,
    at: timestamp,
  };
}

/** A role as we call it; one that we do not know may do least. */
export function roleOf(role: string): Correspondent['role'] {
  if (role === ROLES.supervisor) return 'supervisor';
  return role === ROLES.admin ? 'admin' : 'agent';
}

export function wireUser({ role, id }: Correspondent): WireChatUser {
  return { role: ROLES[role], userId: id };
}

export function wireAudience(audience: Audience): Pick<BroadcastRequest, 'type' | 'specId'> {
  switch (audience.kind) {
    case 'all':
      return { type: 'ALL', specId: '0' };
    case 'my-skills':
      return { type: 'MY_SKILLS', specId: '0' };
    case 'my-groups':
      return { type: 'MY_AGENT_GROUPS', specId: '0' };
    case 'skill':
      return { type: 'SPEC_SKILL', specId: audience.id };
    case 'group':
      return { type: 'SPEC_AGENT_GROUP', specId: audience.id };
  }
}
