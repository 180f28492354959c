import { describe, expect, it } from 'vitest';
import { deskOf, readDeskAddress, writeDeskAddress, type DeskAddress } from './desk-address.ts';

describe('the address of a desk', () => {
  it('opens on the agents when the link says nothing', () => {
    expect(readDeskAddress('')).toEqual(deskOf('AgentState'));
  });

  it.each<[string, DeskAddress]>([
    ['a type alone', deskOf('ACDStatus')],
    ['a type of a connection', deskOf('ACDStatus', 'europe-0f3a')],
    [
      'a sort over two columns, one with a colon and a comma in its name',
      {
        ...deskOf('InboundCampaignStatistics'),
        sort: [
          { column: 'No answer: busy, retry', direction: 'desc' },
          { column: 'Campaign Name', direction: 'asc' },
        ],
      },
    ],
    [
      'a filter, states and a row with signs of their own',
      {
        ...deskOf('AgentState'),
        filter: 'ann & bob',
        states: ['On Call', 'Ready'],
        row: 'ann+1@acme.example',
      },
    ],
  ])('gives back %s as it was written', (_, address) => {
    expect(readDeskAddress(writeDeskAddress(address))).toEqual(address);
  });

  it.each([
    ['a type that is none', '?type=Weather', deskOf('AgentState')],
    ['a sort without a direction', '?type=ACDStatus&sort=Calls', deskOf('ACDStatus')],
    ['a sort with a direction that is none', '?type=ACDStatus&sort=Calls:up', deskOf('ACDStatus')],
    ['a sort without a column', '?type=ACDStatus&sort=:desc', deskOf('ACDStatus')],
    ['an empty row', '?type=ACDStatus&row=', deskOf('ACDStatus')],
    ['an empty connection', '?type=ACDStatus&connection=', deskOf('ACDStatus')],
  ])('leaves out %s', (_, search, address) => {
    expect(readDeskAddress(search)).toEqual(address);
  });

  it('keeps a plain desk to the type', () => {
    expect(writeDeskAddress(deskOf('ACDStatus'))).toBe('?type=ACDStatus');
  });
});
