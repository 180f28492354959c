import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deskOf,
  isNarrowed,
  NO_FILTERS,
  readDeskAddress,
  viewAddress,
  writeDeskAddress,
  type DeskAddress,
} from './desk-address.ts';

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
        alarmsFirst: true,
      },
    ],
    [
      'filters and a row with signs of their own',
      {
        ...deskOf('AgentState'),
        filter: 'ann & bob',
        only: { ...NO_FILTERS, state: ['On Call', 'Ready'], skill: ['Billing – Español', 'A:B'] },
        row: 'ann+1@acme.example',
      },
    ],
    [
      'columns in an order of their own, with widths',
      {
        ...deskOf('AgentState'),
        columns: ['State', 'Reason: why'],
        widths: { 'Reason: why': 140, State: 90 },
      },
    ],
    ['no column but the first', { ...deskOf('AgentState'), columns: [] }],
    [
      'the way from a figure to an agent, in a window of its own',
      {
        ...deskOf('ACDStatus'),
        view: '8f7c',
        trail: [
          { kind: 'figure', key: 'longest' },
          { kind: 'queue', key: 'Billing: gold' },
          { kind: 'agent', key: 'ann@acme.example' },
        ],
        bare: 'panel',
      },
    ],
  ])('gives back %s as it was written', (_, address) => {
    expect(readDeskAddress(writeDeskAddress(address))).toEqual(address);
  });

  it('gives back whatever columns, values and keys are called', () => {
    const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
    const names = fc.uniqueArray(name, { maxLength: 4 });
    fc.assert(
      fc.property(names, names, name, (columns, skill, row) => {
        const address: DeskAddress = {
          ...deskOf('AgentState'),
          columns,
          only: { ...NO_FILTERS, skill },
          sort: columns.map((column) => ({ column, direction: 'desc' })),
          row,
          trail: [{ kind: 'queue', key: row }],
        };
        expect(readDeskAddress(writeDeskAddress(address))).toEqual(address);
      }),
    );
  });

  it.each([
    ['a type that is none', '?type=Weather', deskOf('AgentState')],
    ['a sort without a direction', '?type=ACDStatus&sort=Calls', deskOf('ACDStatus')],
    ['a sort with a direction that is none', '?type=ACDStatus&sort=Calls:up', deskOf('ACDStatus')],
    ['a sort without a column', '?type=ACDStatus&sort=:desc', deskOf('ACDStatus')],
    ['an empty row', '?type=ACDStatus&row=', deskOf('ACDStatus')],
    ['an empty connection', '?type=ACDStatus&connection=', deskOf('ACDStatus')],
    ['a width that is none', '?type=ACDStatus&width=Calls:wide&width=Calls:&width=90', deskOf('ACDStatus')],
    ['a step to nowhere', '?type=ACDStatus&step=moon:1&step=queue:&step=figure:weather', deskOf('ACDStatus')],
    ['a window that is none', '?type=ACDStatus&bare=door', deskOf('ACDStatus')],
  ])('leaves out %s', (_, search, address) => {
    expect(readDeskAddress(search)).toEqual(address);
  });

  it('takes a width that nobody could use to the nearest one that is usable', () => {
    expect(readDeskAddress('?type=ACDStatus&width=A:3&width=B:99999').widths).toEqual({ A: 48, B: 640 });
  });

  it('keeps a plain desk to the type', () => {
    expect(writeDeskAddress(deskOf('ACDStatus'))).toBe('?type=ACDStatus');
  });

  it('keeps of a view neither its name nor its window', () => {
    const address: DeskAddress = { ...deskOf('ACDStatus'), view: '8f7c', bare: 'table', row: 'Billing' };
    expect(viewAddress(address)).toBe('?type=ACDStatus&row=Billing');
  });

  it.each<[boolean, Partial<DeskAddress>]>([
    [false, {}],
    [false, { filter: '  ', sort: [{ column: 'A', direction: 'asc' }] }],
    [true, { filter: 'ann' }],
    [true, { only: { ...NO_FILTERS, reason: ['Lunch'] } }],
  ])('is narrowed: %s for %j', (narrowed, part) => {
    expect(isNarrowed({ ...deskOf('AgentState'), ...part })).toBe(narrowed);
  });
});
