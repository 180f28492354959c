import { setTimeout as realSleep } from 'node:timers/promises';

const MOST_WAITS = 10_000;

/** Waits, in real time, for what this process does beside the clock; fails, naming it, after some ten seconds. */
export async function comeAbout(what: string, done: () => boolean | Promise<boolean>): Promise<void> {
  for (let waits = 0; !(await done()); waits++) {
    if (waits >= MOST_WAITS) throw new Error(`Did not come about: ${what}`);
    await realSleep(1);
  }
}
