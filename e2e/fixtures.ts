import { test as base } from '@playwright/test';
import { type Floor, type FloorOptions, openFloor } from './floor.ts';

interface TestFixtures {
  /** A small centre shared by the tests of a file that leave it as it is; the test's browser is let in. */
  floor: Floor;
  /** Opens a floor of the test's own, for a test that breaks things; the test's browser is let in, and it is closed at the end. */
  openFloor: (options?: FloorOptions) => Promise<Floor>;
}

interface WorkerFixtures {
  sharedFloor: Floor;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  floor: async ({ sharedFloor, context }, provide) => {
    await sharedFloor.enter(context);
    await provide(sharedFloor);
  },
  openFloor: async ({ context }, provide) => {
    const opened: Floor[] = [];
    await provide(async (options) => {
      const floor = await openFloor(options);
      opened.push(floor);
      await floor.enter(context);
      return floor;
    });
    // Browsers of others first: a page that is left open goes on asking servers that are gone.
    const others = context.browser()?.contexts() ?? [];
    await Promise.all(others.filter((other) => other !== context).map((other) => other.close()));
    await Promise.all(opened.map((floor) => floor.close()));
  },
  sharedFloor: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    async ({}, provide) => {
      const floor = await openFloor();
      await provide(floor);
      await floor.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
