import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { columnsOf as columnsOfFormula } from '../formula/expression.ts';
import { readFormula } from '../formula/read-formula.ts';
import { boardQueries } from '../board-queries.ts';
import { placeBoard } from '../board-grid.ts';
import { readBoardDocument } from '../board-schema.ts';
import { columnFact } from '../column-catalogue.ts';
import { compileBoard } from '../compile-board.ts';
import type { LiveQuery, Where } from '../live-query.ts';
import { TEMPLATES } from './all-templates.ts';
import { MESSAGES } from '#lib/words/messages';
import type { BoardDocument } from '../board-document.ts';
import { englishWords } from '#lib/words/testing/english-words';

const t = englishWords('boards');
const german = createTranslator({ locale: 'de', messages: MESSAGES.de, namespace: 'boards' });
const OPTIONS = { id: 'board', connectionId: 'five9', columnRoles: {} };
const CHOICE = { skill: 'Billing', group: 'Sales' };
/** What the lane of announcements takes. */
const LANE_PX = 72;
/** A panel's head, and one line of text. */
const LEAST_PX = { width: 300, height: 50 };

const boards = TEMPLATES.flatMap((template) => [
  { id: template.id, filled: false, document: template.make(t) },
  ...(template.takes.length > 0
    ? [{ id: template.id, filled: true, document: template.make(t, CHOICE) }]
    : []),
]);

/** What of a board people read, of all that they could have typed themselves. */
function textsOf(document: BoardDocument): readonly string[] {
  return document.panels.flatMap((panel) => [
    panel.title,
    ...(panel.kind === 'big-number' || panel.kind === 'gauge' ? [panel.missing, panel.note ?? ''] : []),
  ]);
}

describe('the templates', () => {
  it.each(TEMPLATES)('$id says in every language what it says, and nothing by key', ({ make }) => {
    const [english, other] = [make(t), make(german)];
    expect(JSON.stringify([english, other])).not.toContain('word:');
    expect(textsOf(other)).toHaveLength(textsOf(english).length);
    expect(textsOf(other).join()).not.toBe(textsOf(english).join());
    expect({ ...other, panels: other.panels.map(({ id, at }) => ({ id, at })) }).toMatchObject({
      ...english,
      name: other.name,
      panels: english.panels.map(({ id, at }) => ({ id, at })),
    });
  });

  it('leave alone what they are filled with', () => {
    const [team] = TEMPLATES.filter(({ id }) => id === 'one-team').map(({ make }) =>
      make(german, { group: 'Calls' }),
    );
    expect(team?.name).toBe('Calls');
  });

  it('are ten, told apart by id', () => {
    expect(TEMPLATES).toHaveLength(10);
    expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(10);
  });

  it.each(boards)('$id (filled: $filled) can be published as it is', ({ document }) => {
    expect(readBoardDocument(document)).toEqual({ kind: 'ok', document });
  });

  it.each(boards)('$id (filled: $filled) stays within a file’s means', ({ document }) => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it.each(boards)('$id (filled: $filled) leaves no cell of its grid empty', ({ document }) => {
    const { grid, panels } = document;
    const taken = panels.reduce((sum, { at }) => sum + at.columns * at.rows, 0);
    expect(taken).toBe(grid.columns * grid.rows);
  });

  it.each(boards)('$id (filled: $filled) holds its panels when the lane takes room', ({ document }) => {
    const board = compileBoard(document, OPTIONS);
    const room = { x: 44, y: 104, width: 1_832, height: 936 - LANE_PX };
    for (const { place } of placeBoard(board, room).panels) {
      expect(place.width).toBeGreaterThanOrEqual(LEAST_PX.width);
      expect(place.height).toBeGreaterThanOrEqual(LEAST_PX.height);
    }
  });

  it.each(boards)('$id (filled: $filled) has six numbers at most', ({ document }) => {
    const numbers = document.panels.filter(({ kind }) => kind === 'big-number' || kind === 'gauge');
    expect(numbers.length).toBeLessThanOrEqual(6);
  });

  it.each(boards)('$id (filled: $filled) reads only columns that Five9 is known to have', ({ document }) => {
    const read = boardQueries(compileBoard(document, OPTIONS)).flatMap((query) =>
      columnsOf(query).map((column) => ({ type: query.type, column })),
    );
    const unknown = read.filter(({ type, column }) => columnFact(type, column) === undefined);
    expect(unknown).toEqual([]);
  });

  it.each(boards.filter(({ filled }) => filled))('$id is about what it was filled with', ({ document }) => {
    const text = JSON.stringify(document);
    expect(Object.values(CHOICE)).toContain(document.name);
    expect(text).toContain(`"value":"${document.name}"`);
  });
});

function columnsOf(query: LiveQuery): readonly string[] {
  const of = conditionColumns(query.where);
  switch (query.kind) {
    case 'rows':
      return [
        ...of,
        ...(query.columns === '*' ? [] : query.columns),
        ...(query.orderBy ?? []).map(({ column }) => column),
      ];
    case 'figures':
      return [
        ...of,
        ...(query.groupBy === undefined ? [] : [query.groupBy]),
        ...query.figures.flatMap(figureColumns),
      ];
    case 'trend':
      return [...of, ...figureColumns(query.figure)];
  }
}

function figureColumns(figure: Extract<LiveQuery, { kind: 'trend' }>['figure']): readonly string[] {
  const of = conditionColumns(figure.where);
  switch (figure.fn) {
    case 'count':
      return of;
    case 'mean':
      return [...of, figure.column, ...(figure.weight === null ? [] : [figure.weight])];
    case 'first':
      return [...of, figure.column, figure.by];
    case 'sum':
    case 'min':
    case 'max':
    case 'oldest':
    case 'distinct':
      return [...of, figure.column];
    case 'formula': {
      const parsed = readFormula(figure.formula);
      return [...of, ...(parsed.kind === 'ok' ? columnsOfFormula(parsed.expression) : [])];
    }
  }
}

function conditionColumns(where: Where | undefined): readonly string[] {
  if (!where || 'within' in where) return [];
  if ('all' in where) return where.all.flatMap(conditionColumns);
  if ('any' in where) return where.any.flatMap(conditionColumns);
  return 'not' in where ? conditionColumns(where.not) : [where.column];
}
