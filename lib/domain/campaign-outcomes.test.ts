import { expect, it } from 'vitest';
import { outcomeQueries } from './campaign-outcomes.ts';

it.each([
  [
    undefined,
    ['InboundCampaignStatistics', 'OutboundCampaignStatistics', 'AutodialCampaignStatistics'],
  ] as const,
  ['inbound', ['InboundCampaignStatistics']] as const,
  ['outbound', ['OutboundCampaignStatistics', 'AutodialCampaignStatistics']] as const,
])('dispositions of %s campaigns are read as all columns of %j', (only, types) => {
  const queries = outcomeQueries('five9', only);
  expect(queries.map(({ type }) => type)).toEqual(types);
  for (const query of queries)
    expect(query).toMatchObject({ kind: 'rows', connection: 'five9', columns: '*' });
});
