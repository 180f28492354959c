import type { MessageAct } from '#lib/domain/message-act';
import type { Mailbox } from './mailbox.ts';
import type { MessageSight } from './message-sight.ts';

/** Whether somebody sees everything that an act is about: nobody acts on what they do not see. */
export function mayDo(
  act: MessageAct,
  { mailbox, sight }: { mailbox: Mailbox; sight: MessageSight },
): boolean {
  const { threads, helps } = mailbox.state;
  const seesName = (name: string): boolean => {
    const known = mailbox.known(name);
    return known ? sight.person(known) : sight.name(name);
  };
  switch (act.act) {
    case 'inform':
    case 'start-chat':
      return seesName(act.to);
    case 'answer-help':
    case 'dismiss-help':
      return helps.some((help) => help.id === act.help && sight.person(help.agent));
    case 'broadcast':
      return sight.audience(act.audience);
    case 'invite':
    case 'accept':
    case 'refuse':
    case 'leave':
    case 'close':
    case 'say':
    case 'remove': {
      const thread = threads.get(act.thread);
      return thread !== undefined && sight.thread(thread) && (act.act !== 'invite' || seesName(act.to));
    }
  }
}
