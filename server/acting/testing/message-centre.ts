import { setTimeout as realSleep } from 'node:timers/promises';
import { pino } from 'pino';
import type { ManualClock } from '#lib/domain/manual-clock';
import { DrawnDirectories } from '#server/scope/testing/drawn-directories';
import { openFresh } from '#server/store/testing/each-store';
import type { Acting } from '../acting.ts';
import { type ActingCentre, openActingCentre } from './acting-centre.ts';

interface Domain {
  simulator: { serviceUrl: string; stop(): Promise<void> };
  clock: ManualClock;
}

/** A centre whose messages are kept in a store of its own. */
export interface MessageCentre<Of extends Domain> extends ActingCentre<Of> {
  directories: DrawnDirectories;
  /** Whose pages were told that messages have changed, one list a time. */
  told: string[][];
  /** Lets time pass until it is settled: what waits for a poll to end waits for time. */
  passing: <Result>(result: Promise<Result>) => Promise<Result>;
  /** Another life of the server, on the same store. */
  again: () => Promise<Acting>;
}

export async function openMessageCentre<Of extends Domain>(domain: Of): Promise<MessageCentre<Of>> {
  const { store, [Symbol.asyncDispose]: dropStore } = await openFresh('sqlite');
  const directories = new DrawnDirectories();
  const told: string[][] = [];
  const messages = {
    store,
    directories,
    keptDays: { of: () => Promise.resolve(30), onChanged: () => undefined },
    log: pino({ level: 'silent' }),
    tell: (_id: string, persons: ReadonlySet<string>): void => void told.push([...persons]),
  };
  const passing: MessageCentre<Of>['passing'] = async (result) => {
    let isOver = false;
    const over = (): void => void (isOver = true);
    result.then(over, over);
    while (!isOver) {
      await domain.clock.advance(250);
      await realSleep(2);
    }
    return result;
  };
  let centre = openActingCentre(domain, 'sup1', { messages });
  return {
    ...centre,
    get acts() {
      return centre.acts;
    },
    directories,
    told,
    passing,
    async again() {
      await passing(centre.acts.stop());
      centre = openActingCentre(domain, 'sup1', { messages, audit: centre.audit });
      return centre.acts;
    },
    async [Symbol.asyncDispose]() {
      await passing(Promise.resolve(centre[Symbol.asyncDispose]()));
      await dropStore();
    },
  };
}
