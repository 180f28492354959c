import { describe, expect, it } from 'vitest';
import { deskOf, type DeskAddress } from '#lib/domain/desk-address';
import type { StatisticType } from '#lib/domain/statistic-type';
import { backTo, drillPath, goOn } from './drill-path.ts';

const FROM_FIGURE: DeskAddress = {
  ...deskOf('AgentState'),
  trail: [
    { kind: 'figure', key: 'waiting' },
    { kind: 'queue', key: 'Billing' },
    { kind: 'agent', key: 'ann' },
  ],
};
const FROM_ROW: DeskAddress = {
  ...deskOf('ACDStatus'),
  row: 'Billing',
  trail: [{ kind: 'agent', key: 'ann' }],
};

describe('the way to what stands beside a table', () => {
  it.each<[StatisticType, object]>([
    ['AgentState', { kind: 'agent', key: 'x' }],
    ['AgentStatistics', { kind: 'agent', key: 'x' }],
    ['ACDStatus', { kind: 'queue', key: 'x' }],
    ['CampaignState', { kind: 'campaign', type: 'CampaignState', key: 'x' }],
  ])('begins with the row of %s that is selected', (type, place) => {
    expect(drillPath({ ...deskOf(type), row: 'x' })).toEqual([place]);
  });

  it('goes on over the steps, and is empty where nothing is open', () => {
    expect(drillPath(FROM_FIGURE).map(({ kind }) => kind)).toEqual(['figure', 'queue', 'agent']);
    expect(drillPath(FROM_ROW).map(({ kind }) => kind)).toEqual(['queue', 'agent']);
    expect(drillPath(deskOf('AgentState'))).toEqual([]);
  });

  it('takes campaigns on the way for those that bring calls in', () => {
    const trail: DeskAddress['trail'] = [{ kind: 'campaign', key: 'Spring' }];
    expect(drillPath({ ...deskOf('AgentState'), trail })).toEqual([
      { kind: 'campaign', type: 'InboundCampaignStatistics', key: 'Spring' },
    ]);
  });

  it.each([
    [FROM_FIGURE, 0, 1],
    [FROM_FIGURE, 1, 2],
    [FROM_ROW, 0, 0],
    [FROM_ROW, 1, 1],
  ])('leads back to a step', (address, index, left) => {
    expect(backTo(address, index).trail).toEqual(address.trail.slice(0, left));
  });

  it('leads a step further, and back where one has been already', () => {
    expect(goOn(FROM_ROW, { kind: 'queue', key: 'Sales' }).trail).toHaveLength(2);
    expect(goOn(FROM_ROW, { kind: 'queue', key: 'Billing' }).trail).toEqual([]);
    expect(goOn(FROM_FIGURE, { kind: 'queue', key: 'Billing' }).trail).toHaveLength(2);
  });
});
