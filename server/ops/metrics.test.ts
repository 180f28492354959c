import { describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';

describe('metrics', () => {
  it('tells calls, deltas, frame bytes, viewers and the age of each type', async () => {
    const metrics = createMetrics({
      now: () => 10_000,
      viewers: () => 3,
      displays: () => ({ live: 4, stale: 1, frozen: 0, offline: 2, 'never-seen': 0, revoked: 0 }),
      status: () => [
        {
          id: 'five9',
          name: 'Northwind',
          zone: 'UTC',
          state: 'live',
          reason: '',
          stateSince: 0,
          quota: [],
          types: [
            {
              type: 'ACDStatus',
              standing: 'live',
              reason: '',
              measuredAt: 7_000,
              receivedAt: 8_500,
              limitMs: 15_000,
              nextAt: null,
              rows: 6,
              columns: 14,
              version: 4,
            },
          ],
        },
      ],
    });
    metrics.upstreamCall('getStatistics', 'ok');
    metrics.upstreamCall('getStatistics', 'ok');
    metrics.delta('five9', 'ACDStatus', 12);
    metrics.frame('delta', 300);
    metrics.dropped('stuck');
    const text = await metrics.text();
    expect(text).toContain('watchfloor_upstream_calls_total{operation="getStatistics",outcome="ok"} 2');
    expect(text).toContain('watchfloor_data_age_seconds{connection="five9",type="ACDStatus",age="source"} 3');
    expect(text).toContain(
      'watchfloor_data_age_seconds{connection="five9",type="ACDStatus",age="server"} 1.5',
    );
    expect(text).toContain('watchfloor_viewers 3');
    expect(text).toContain('watchfloor_displays{standing="live"} 4');
    expect(text).toContain('watchfloor_displays{standing="frozen"} 0');
    expect(text).toContain('watchfloor_viewers_dropped_total{reason="stuck"} 1');
    expect(text).toContain('watchfloor_frame_bytes_total{kind="delta"} 300');
    expect(text).toContain('watchfloor_delta_cells_sum{connection="five9",type="ACDStatus"} 12');
    expect(text).toContain('watchfloor_nodejs_eventloop_lag_seconds');
  });
});
