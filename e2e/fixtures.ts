import { test as base } from '@playwright/test';
import { type Floor, type FloorOptions, openFloor } from './floor.ts';

interface TestFixtures {
  /** Opens a floor of the test's own, for a test that breaks things; it is closed when the test ends. */
  openFloor: (options?: FloorOptions) => Promise<Floor>;
}

interface WorkerFixtures {
  /** A small centre shared by the tests of a file that leave it as it is. */
  floor: Floor;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  openFloor: async ({}, provide) => {
    const opened: Floor[] = [];
    await provide(async (options) => {
      const floor = await openFloor(options);
      opened.push(floor);
      return floor;
    });
    await Promise.all(opened.map((floor) => floor.close()));
  },
  floor: [
    // eslint-disable-next-line no-empty-pattern -- likewise
    async ({}, provide) => {
      const floor = await openFloor();
      await provide(floor);
      await floor.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
