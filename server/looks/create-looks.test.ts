import { expect, it } from 'vitest';
import { type Looks, NO_LOOKS } from '#lib/domain/looks';
import { describeEachStore, type OpenFreshStore } from '#server/store/testing/each-store';
import { MAY, startOnStore } from '#server/walls/testing/on-store';
import { createLooks } from './create-looks.ts';

const LOOK_MS = 2_000;
const start = (open: OpenFreshStore) => startOnStore(open, createLooks);
const named = (company: string): Looks => ({ ...NO_LOOKS, company });

describeEachStore('looks', (open) => {
  it('are none until somebody sets them, and then known at once', async () => {
    await using opened = await start(open);
    const { part: looks, audit } = opened;
    expect(looks.current()).toEqual({ looks: NO_LOOKS, version: 0 });
    const changed = await looks.change({ version: 0, looks: named('Northwind') }, MAY);
    expect(changed).toEqual({ kind: 'done', kept: { looks: named('Northwind'), version: 1 } });
    expect(looks.current()).toMatchObject({ looks: named('Northwind'), version: 1 });
    expect(audit.of('looks.changed')).toMatchObject([{ changed: 'company', states: 0 }]);
  });

  it.each([0, 1])(
    'never overwrite what somebody else has put in the place of version %d',
    async (version) => {
      await using opened = await start(open);
      const { part: looks, audit } = opened;
      if (version > 0) await looks.change({ version: 0, looks: named('First') }, MAY);
      const answers = await Promise.all([
        looks.change({ version, looks: named('Mine') }, MAY),
        looks.change({ version, looks: named('Theirs') }, MAY),
      ]);
      const done = answers.flatMap((answer) => (answer.kind === 'done' ? [answer.kept] : []));
      const lost = answers.flatMap((answer) => (answer.kind === 'conflict' ? [answer.theirs] : []));
      expect(done).toHaveLength(1);
      expect(lost).toMatchObject(done);
      expect(audit.of('looks.changed')).toHaveLength(version + 1);
    },
  );

  it('are told of in other processes too', async () => {
    await using opened = await start(open);
    const { part: looks, clock } = opened;
    const other = await opened.another();
    let told = 0;
    other.onChanged(() => (told += 1));
    await looks.change({ version: 0, looks: named('Northwind') }, MAY);
    await clock.advance(2 * LOOK_MS);
    await expect.poll(() => told).toBe(1);
    expect(other.current().looks).toEqual(named('Northwind'));
  });
});
