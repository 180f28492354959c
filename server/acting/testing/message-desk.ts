import * as z from 'zod';
import type { MessageAct } from '#lib/domain/message-act';
import type { Correspondent } from '#lib/domain/message-acts';
import type { MessageActed, MessageThread } from '#lib/domain/message-thread';
import { EVERYTHING } from '#server/scope/visibility';
import type { ManualClock } from '#lib/domain/manual-clock';
import { MAY } from '#server/walls/testing/on-store';
import type { ActingPerson } from '../acting.ts';
import { type MessageCentre, openMessageCentre } from './message-centre.ts';

export const MAY_ACTS: ActingPerson = { by: MAY, visibility: EVERYTHING };
export const ANN_ACTS: ActingPerson = {
  by: { ...MAY, id: 'p-ann', name: 'Ann', sessionId: 's2' },
  visibility: EVERYTHING,
};

const witness = z.looseObject({
  reached: z.record(z.string(), z.number()),
  chats: z.array(
    z.looseObject({ id: z.string(), participants: z.array(z.string()), invited: z.array(z.string()) }),
  ),
});
const inbox = z.looseObject({ inbox: z.array(z.looseObject({ type: z.string(), text: z.string() })) });

/** A press without its key. */
export type Unkeyed<Act> = Act extends unknown ? Omit<Act, 'key'> : never;

interface Domain {
  simulator: { serviceUrl: string; stop(): Promise<void> };
  clock: ManualClock;
  control(method: string, path: string, body?: unknown): Promise<{ status: number; value: unknown }>;
}

/** A centre, and what two people do with its messages. */
export async function openMessageDesk<Of extends Domain>(at: Of) {
  const opened = await openMessageCentre(at);
  const { domain, passing } = opened;
  let presses = 0;
  const act = (asked: Unkeyed<MessageAct> & { key?: string }, person = MAY_ACTS): Promise<MessageActed> => {
    presses += 1;
    return passing(opened.acts.messages.act('five9', { key: `press-${presses}`, ...asked }, person));
  };
  const people = async (): Promise<readonly Correspondent[]> => {
    const asked = await passing(opened.acts.messages.people('five9', MAY_ACTS));
    if (asked.kind !== 'done') throw new Error('nobody tells who is there');
    return asked.value;
  };
  return Object.assign(opened, {
    act,
    people,
    /** Agents come to chats by the last digit of their id. */
    agent: async (digit = /[2-9]$/): Promise<Correspondent> => {
      const found = (await people()).find(({ role, id }) => role === 'agent' && digit.test(id));
      if (!found) throw new Error('nobody like that is logged in');
      return found;
    },
    threads: async (person = MAY_ACTS): Promise<readonly MessageThread[]> =>
      (await opened.acts.messages.view('five9', person)).threads,
    on: (person = MAY_ACTS, page = 'page-of-one') =>
      opened.acts.messages.present('five9', { page, isOn: true }, person),
    centre: async () => witness.parse((await domain.control('GET', '/acting')).value),
    inboxOf: async (user: string) =>
      inbox.parse((await domain.control('GET', `/acting?user=${user}`)).value).inbox,
    agentDoes: (body: object) => domain.control('POST', '/acting', body),
  });
}

/** Looks again and again, as time passes, until it is so. */
export async function until<Value>(
  opened: Pick<MessageCentre<Domain>, 'passing' | 'domain'>,
  read: () => Promise<Value>,
  is: (value: Value) => boolean,
): Promise<Value> {
  return await opened.passing(
    (async () => {
      for (;;) {
        const value = await read();
        if (is(value)) return value;
        await opened.domain.clock.sleep(250);
      }
    })(),
  );
}
