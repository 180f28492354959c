import { setTimeout as realSleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { CampaignAct, CampaignActed } from '#lib/domain/campaign-action';
import { EVERYTHING } from '#server/scope/visibility';
import { openDomain } from '#server/simulator/testing/simulated-domain';
import { MAY } from '#server/walls/testing/on-store';
import { openActingCentre } from './testing/acting-centre.ts';

/** A centre whose tables are fed, though nobody looks at campaigns. */
async function start() {
  const centre = openActingCentre(await openDomain({ quota: 'generous' }));
  const { connection, domain } = centre;
  const { clock } = domain;
  /** Lets time pass until it has come about, giving calls on the wire the real time they need. */
  async function until<T>(promised: Promise<T>): Promise<T> {
    let isSettled = false;
    const settled = promised.finally(() => (isSettled = true));
    while (!isSettled) {
      await clock.advance(100);
      await realSleep(2);
    }
    return settled;
  }
  const loaded = async (): Promise<void> => {
    while (connection.statistics.typeStatus('CampaignState').standing !== 'live') await clock.sleep(100);
  };
  connection.start();
  connection.demand({ AgentState: 1 });
  await until(loaded());
  let presses = 0;
  const press = (action: 'start' | 'stop'): Promise<CampaignActed> => {
    presses += 1;
    const act: CampaignAct = {
      key: `press-${presses}`,
      campaign: 'Renewals',
      action,
      dispositions: [],
      after: null,
      before: null,
    };
    return until(centre.acts.campaign('five9', act, { by: MAY, visibility: EVERYTHING }));
  };
  const table = (): unknown => {
    const { layout, rows } = connection.statistics.table('CampaignState');
    return rows.get('Renewals')?.[layout.find('State')];
  };
  return Object.assign(centre, { press, table });
}

const START_LOST = { kind: 'drop', operation: 'startCampaign' };
const STOP_UNANSWERED = { kind: 'truncate', operation: 'stopCampaign' };

describe('a campaign after an act without an answer', () => {
  it.each([
    // Started, it would run; the table does not know that somebody has stopped it since.
    { title: 'that was not done', action: 'start', trouble: START_LOST, isStopped: true },
    { title: 'that was done', action: 'stop', trouble: STOP_UNANSWERED, isStopped: false },
  ] as const)('$title is shown as it is by then', async ({ action, trouble, isStopped }) => {
    await using opened = await start();
    const { clock } = opened.domain;
    const stopped = { kind: 'campaign-state', name: 'Renewals', state: 'NOT_RUNNING' };
    if (isStopped) await opened.domain.change(stopped);
    expect(opened.table()).toBe('RUNNING');
    const pressedAt = clock.now();
    await opened.domain.trouble(trouble);
    const { outcome, seen } = await opened.press(action);
    expect(outcome.kind).toBe('uncertain');
    expect(seen?.state).toMatch(/^(?:STOPPING|NOT_RUNNING)$/);
    expect(seen?.at).toBeGreaterThan(pressedAt);
  });

  it('is not shown at all where nothing new of it comes within ten seconds', async () => {
    await using opened = await start();
    await opened.domain.trouble({ kind: 'drop', operation: 'getStatisticsUpdate', forMs: 600_000 });
    await opened.domain.trouble(STOP_UNANSWERED);
    expect(await opened.press('stop')).toMatchObject({ outcome: { kind: 'uncertain' }, seen: null });
  });

  it('is not looked at where it is known what became of it', async () => {
    await using opened = await start();
    expect(await opened.press('stop')).toMatchObject({ outcome: { kind: 'done' }, seen: null });
  });
});
