import type { MessageAct } from '#lib/domain/message-act';
import type { NotedAct } from '../acting-access.ts';
import { BROADCASTS, type MailboxState, peopleOf } from './mailbox-state.ts';

/** An act as the audit keeps it: to whom, of what kind, how long. Never what was written. */
export function notedMessage(act: MessageAct, state: MailboxState): NotedAct {
  return {
    action: 'message.acted',
    subject: subjectOf(act, state),
    details: { act: act.act, ...detailsOf(act), ...('text' in act && { length: act.text.length }) },
  };
}

function subjectOf(act: MessageAct, state: MailboxState): NotedAct['subject'] {
  if ('thread' in act) {
    const thread = state.threads.get(act.thread);
    const names = thread ? peopleOf(thread).map(({ name }) => name) : [];
    return { kind: 'conversation', id: act.thread, name: names.join(', ') };
  }
  switch (act.act) {
    case 'inform':
    case 'start-chat':
      return { kind: 'correspondent', id: act.to, name: act.to };
    case 'answer-help':
    case 'dismiss-help': {
      const help = state.helps.find(({ id }) => id === act.help);
      return { kind: 'correspondent', id: help?.agent.name ?? '', name: help?.agent.name ?? '' };
    }
    case 'broadcast':
      return {
        kind: 'audience',
        id: BROADCASTS,
        name: 'name' in act.audience ? act.audience.name : act.audience.kind,
      };
  }
}

function detailsOf(act: MessageAct): Record<string, string> {
  switch (act.act) {
    case 'broadcast':
      return { audience: act.audience.kind };
    case 'invite':
      return { whom: act.to };
    case 'remove':
      return { whom: act.member };
    default:
      return {};
  }
}
