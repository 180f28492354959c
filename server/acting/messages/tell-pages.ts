import { randomUUID } from 'node:crypto';
import type { Hub } from '#server/stream/hub';
import type { MessagesOptions } from './create-message-acts.ts';

/** A word on the streams that the pages of these people have open anyway; they ask for what has changed. */
export function tellPages(hub: Pick<Hub, 'tell'>): MessagesOptions['tell'] {
  return (connection, persons) => {
    hub.tell(({ caller }) => caller.kind === 'person' && persons.has(caller.id), {
      kind: 'command',
      id: randomUUID(),
      command: { do: 'messages', connection },
    });
  };
}
