import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { ConnectionStatistics } from './connection-statistics.ts';

describe('the status of a connection', () => {
  const identity = { id: 'five9', name: 'N', zone: 'UTC', clock: new ManualClock(0) };

  it('tells what its counting statistics cover', () => {
    const statistics = new ConnectionStatistics({ ...identity, range: 'shift' });
    expect(statistics.status().range).toBe('shift');
  });

  it('says nothing of it where nobody knows', () => {
    expect('range' in new ConnectionStatistics(identity).status()).toBe(false);
  });
});
