import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import * as z from 'zod';
import { test as base, expect } from './fixtures.ts';
import { TruthTable, centreState } from './floor-answers.ts';
import { MARIA, becomeAdministrator, field, otherBrowser } from './people.ts';
import { spawnNode } from './process.ts';
import { SOON } from './scoped.ts';
import { type SecondCentre, openSecondCentre } from './second-centre.ts';
import { violations } from './violations.ts';
import { expectLive, livePill, panel, queuesOf, standsFor } from './wall.ts';

/** What somebody has in front of them who has typed `npm start`. */
interface Started {
  output: () => string;
  /** The first address that stands after a word of the output. */
  address: (before: RegExp) => string;
}

const test = base.extend<{ started: Started; second: SecondCentre }>({
  started: async ({ browser }, provide) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'watchfloor-'));
    const { child, ended, output } = spawnNode(['server/cli/start.mjs'], {
      PORT: '0',
      SIMULATOR_PORT: '0',
      SIMULATOR_CONTROL_PORT: '0',
      DATA_DIR: dataDir,
    });
    await expect.poll(output, { timeout: 60_000 }).toContain('Ctrl-C stops it.');
    await provide({
      output,
      address: (before) => new RegExp(`${before.source}\\s+(http:\\S+)`).exec(output())?.[1] ?? '',
    });
    await Promise.all(browser.contexts().map((context) => context.close()));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    await rm(dataDir, { recursive: true, force: true });
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  second: async ({}, provide) => {
    const centre = await openSecondCentre(23);
    await provide(centre);
    await centre.close();
  },
});

const newConnection = {
  name: 'Southwind Sales',
  zone: 'Europe/Lisbon',
  user: 'api2',
};

function check(page: Page, name: string): Locator {
  return page
    .getByRole('region', { name: 'What the test found' })
    .getByRole('listitem')
    .filter({ hasText: name });
}

async function enterConnection(
  page: Page,
  { name, address, password }: { name: string; address: string; password: string },
): Promise<void> {
  await page.getByRole('link', { name: 'Add connection' }).click();
  await field(page, 'Name').fill(name);
  await field(page, 'Address').fill(address);
  await field(page, 'Time zone of the contact centre').fill(newConnection.zone);
  const polling = page.getByRole('group', { name: /^Polling/ });
  await field(polling, 'User name').fill(newConnection.user);
  await field(polling, 'Password').fill(password);
}

test('a stranger who follows the README gets from npm start to a connection of their own', async ({
  started,
  second,
  browser,
}) => {
  const link = started.address(/This link makes one, once, within a day:/);
  const origin = new URL(link).origin;
  const maria = await otherBrowser(browser);

  await test.step('becomes the administrator, once', async () => {
    await becomeAdministrator(maria, link);
    await expect(
      maria.getByRole('button', { name: `${MARIA.name} Administrator · Everything` }),
    ).toBeVisible();
    expect(await violations(maria)).toEqual([]);
    const late = await otherBrowser(browser);
    await late.goto(link);
    await expect(late.getByText('This link no longer works')).toBeVisible();
    expect(await violations(late)).toEqual([]);
    await late.context().close();
  });

  await test.step('adds a connection, told what is wrong with it first', async () => {
    await maria.getByRole('link', { name: /^Administration/ }).click();
    await maria.getByRole('link', { name: 'Connections', exact: true }).click();
    await enterConnection(maria, {
      name: newConnection.name,
      address: second.address,
      password: 'not-this-one',
    });
    await maria.getByRole('button', { name: 'Test connection' }).click();
    await expect(maria.getByText('The test failed at: user and password.')).toBeVisible();
    await expect(check(maria, 'Host reached')).toContainText('accepts connections');
    await expect(check(maria, 'User and password')).toContainText(
      'Five9 refuses this user name or password.',
    );
    await expect(check(maria, 'Supervisor seat')).toContainText('Not tried');
    const polling = maria.getByRole('group', { name: /^Polling/ });
    await field(polling, 'Password').fill('simulator');
    await maria.getByRole('button', { name: 'Test connection' }).click();
    await expect(maria.getByText('The test found nothing wrong.')).toBeVisible();
    await maria.getByRole('button', { name: 'Add connection' }).click();
    await expect(maria.getByRole('heading', { level: 1, name: newConnection.name })).toBeVisible();
    await expect(maria.getByText('Live', { exact: true })).toBeVisible({ timeout: 60_000 });
    expect(await violations(maria)).toEqual([]);
  });

  await test.step('sees its numbers on its own wall', async () => {
    const wall = await maria.context().newPage();
    await wall.goto(maria.url().replace('/admin/connections/', '/wall?connection='));
    await expectLive(wall, { timeout: 60_000 });
    await expect(wall.getByRole('heading', { level: 1, name: newConnection.name })).toBeVisible();
    // A standing day, so that wall and centre can be held against each other.
    await second.control('POST', '/clock', { speed: 0 });
    const table = centreState.parse(await second.control('GET', '/state?types=ACDStatus')).types['ACDStatus'];
    const rows = table ? new TruthTable(table).rows : [];
    const truth = rows
      .filter((row) => row['Skill Name'] !== '[Default]' || row['Calls In Queue'] !== '0')
      .map((row) =>
        ['Skill Name', 'Calls In Queue', 'Agents Ready For Calls', 'Agents On Call']
          .map((name) => row[name])
          .join(' · '),
      );
    expect(truth.length).toBeGreaterThan(3);
    const wholeName = (shown = ''): string =>
      rows.map((row) => row['Skill Name'] ?? '').find((name) => standsFor(shown, name)) ?? shown;
    await expect
      .poll(async () =>
        (await queuesOf(wall))
          .map(([name, waiting, , ready, onCall]) => [wholeName(name), waiting, ready, onCall].join(' · '))
          .toSorted(),
      )
      .toEqual(truth.toSorted());
    await wall.close();
  });

  const guest = await otherBrowser(browser);
  await test.step('somebody else still looks around: all connections are of this machine', async () => {
    await guest.goto(origin);
    expect(await violations(guest)).toEqual([]);
    await guest.getByRole('button', { name: 'Look around' }).click();
    await expect(guest.getByRole('button', { name: /^Demonstration Administrator/ })).toBeVisible();
    await expect(
      guest.getByText(/^This is a demonstration: the numbers come from a simulated/),
    ).toBeVisible();
    await guest.getByRole('link', { name: /^Wall/ }).click();
    await expect(livePill(guest)).toBeVisible({ timeout: 30_000 });
    await expect(guest.getByText('Demonstration', { exact: true })).toBeVisible();
    await expect(panel(guest, 'Queues').getByRole('row')).not.toHaveCount(0);
    await guest.goto(`${origin}/desk?type=ACDStatus`);
    await expect(guest.getByTitle(/^This is a demonstration/)).toBeVisible();
    await expect(guest.getByRole('rowheader').first()).toBeVisible();
  });

  await test.step('a connection elsewhere closes that door', async () => {
    await maria.goto(`${origin}/admin/connections`);
    const real = {
      name: 'Northwind Europe',
      address: 'https://api.five9.invalid',
      password: 'whatever-it-is',
    };
    await enterConnection(maria, real);
    await maria.getByRole('button', { name: 'Test connection' }).click();
    await expect(check(maria, 'Host reached')).toContainText('There is no host of this name.', {
      timeout: 30_000,
    });
    await maria.getByRole('button', { name: 'Add connection' }).click();
    await expect(maria.getByRole('heading', { level: 1, name: real.name })).toBeVisible();

    await expect(guest.getByRole('heading', { name: 'You are signed out' })).toBeVisible(SOON);
    await expect(guest.getByRole('rowheader')).toHaveCount(0);
    const knock = await fetch(`${origin}/api/demo`, { method: 'POST' });
    expect(knock.status).toBe(404);
    expect(z.object({ error: z.object({ code: z.string() }) }).parse(await knock.json()).error.code).toBe(
      'not-found',
    );
    await guest.goto(origin);
    await expect(guest.getByRole('link', { name: 'Sign in' })).toBeVisible();
    await expect(guest.getByRole('button', { name: 'Look around' })).toHaveCount(0);
    expect(await violations(guest)).toEqual([]);
    await maria.goto(`${origin}/desk?type=ACDStatus`);
    await expect(maria.getByRole('rowheader').first()).toBeVisible();
  });
});
