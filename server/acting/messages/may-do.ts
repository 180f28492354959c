import type { ActingSource } from '#lib/domain/acting-source';
import type { MessageAct } from '#lib/domain/message-act';
import type { Correspondent } from '#lib/domain/message-acts';
import type { Mailbox } from './mailbox.ts';
import type { MessageSight } from './message-sight.ts';

interface Judging {
  mailbox: Mailbox;
  source: ActingSource;
  sight: MessageSight;
}

/**
 * Whether somebody sees everything that an act is about: nobody acts on what they do not see. Who has a name is asked where that is
 * not known and decides it.
 */
export async function mayDo(act: MessageAct, judging: Judging): Promise<boolean> {
  const { mailbox, source, sight } = judging;
  if ('to' in act && !whoIs(act.to, judging) && !sight.name(act.to)) await source.messages.people();
  const { threads, helps } = mailbox.state;
  const seesName = (name: string): boolean => {
    const known = whoIs(name, judging);
    return known ? sight.person(known) : sight.name(name);
  };
  if ('thread' in act) {
    const thread = threads.get(act.thread);
    return thread !== undefined && sight.thread(thread) && (act.act !== 'invite' || seesName(act.to));
  }
  switch (act.act) {
    case 'inform':
    case 'start-chat':
      return seesName(act.to);
    case 'answer-help':
    case 'dismiss-help':
      return helps.some((help) => help.id === act.help && sight.person(help.agent));
    case 'broadcast':
      return sight.audience(act.audience);
  }
}

/** The upstream's word on who somebody is goes before what a message said. */
function whoIs(name: string, { mailbox, source }: Judging): Correspondent | null {
  return source.messages.called(name) ?? mailbox.known(name);
}
