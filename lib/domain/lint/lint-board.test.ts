import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import type { BoardDocument, PanelDocument } from '../board-document.ts';
import { readBoardDraft } from '../board-schema.ts';
import { TEMPLATES } from '../templates/all-templates.ts';
import { callsOffered, callsWaiting, serviceLevel } from '../templates/tiles.ts';
import { serviceLevelGauge } from '../templates/gauges.ts';
import { anyBoard, boardDocument, numberPanel } from '../testing/boards.ts';
import { lintFacts } from '../testing/lint-facts.ts';
import type { FindingRule, LintFacts } from './finding.ts';
import { blended } from '../templates/blended.ts';
import { lintBoard } from './lint-board.ts';

const t = englishWords('metrics');
const AT = { column: 0, row: 0, columns: 12, rows: 14 };
type NumberPanel = ReturnType<typeof numberPanel>;

function found(panels: readonly PanelDocument[], facts: LintFacts = lintFacts()): FindingRule[] {
  return lintBoard(boardDocument({ panels }), facts, t).map(({ rule }) => rule);
}

const withFormula = (formula: string, over: Partial<NumberPanel> = {}): NumberPanel =>
  numberPanel({
    query: { kind: 'figures', type: 'ACDStatus', figures: [{ as: 'waiting', fn: 'formula', formula }] },
    ...over,
  });
const summing = (column: string, type: NumberPanel['query']['type'] = 'ACDStatus'): NumberPanel =>
  numberPanel({ query: { kind: 'figures', type, figures: [{ as: 'waiting', fn: 'sum', column }] } });
const numbers = (count: number): NumberPanel[] =>
  Array.from({ length: count }, (_, place) => ({
    ...summing('Calls In Queue'),
    id: `number-${place}`,
    query: {
      kind: 'figures',
      type: 'ACDStatus',
      where: { column: 'Skill Name', op: 'eq', value: `Skill ${place}` },
      figures: [{ as: 'waiting', fn: 'sum', column: 'Calls In Queue' }],
    },
  }));
const page: PanelDocument = {
  id: 'page',
  kind: 'web-page',
  title: 'News',
  at: AT,
  address: 'https://intranet.example/',
};
const picture: PanelDocument = {
  id: 'logo',
  kind: 'image',
  title: 'Logo',
  at: AT,
  image: null,
  fit: 'cover',
  alt: '',
};

it('the built-in board’s numbers can be given their usual limits again', () => {
  const document = blended();
  const bare: BoardDocument = {
    ...document,
    panels: document.panels.map((panel) => (panel.kind === 'big-number' ? without(panel) : panel)),
  };
  const found = lintBoard(bare, lintFacts(), t).filter(({ rule }) => rule === 'noTarget');
  expect(found.map(({ panel }) => panel)).toEqual(['calls-waiting', 'longest-wait', 'service-level']);
  for (const { panel: id, mended } of found) {
    const [before, after] = [document, mended].map((one) => one?.panels.find((panel) => panel.id === id));
    expect(before).toHaveProperty('threshold');
    expect(after).toEqual(before);
  }
});

describe('what is found on a board', () => {
  it.each<[string, readonly PanelDocument[], FindingRule[]]>([
    ['a number with a limit that stands beside it', [numberPanel()], []],
    ['six numbers', numbers(6), []],
    ['seven numbers', numbers(7), ['crowded']],
    ['a key figure without a limit', [without(callsWaiting(AT))], ['noTarget']],
    ['a share without a limit', [without({ ...numberPanel({ format: 'percent' }) })], ['noTarget']],
    ['a count that is neither good nor bad', [callsOffered(AT)], []],
    ['a gauge without a limit', [gaugeWithout()], ['noTarget']],
    ['a gauge, whose limits stand on its scale', [serviceLevelGauge(AT)], []],
    ['a limit that is not shown', [numberPanel({ foot: [{ show: 'window' }] })], ['hiddenTarget']],
    ['agents summed over skills', [summing('Agents Ready For Calls')], ['summedAgents']],
    ['the same by another spelling', [summing('agentsInQueue')], ['summedAgents']],
    ['the same in a formula', [withFormula('1 + sum([Agents On Call])')], ['summedAgents']],
    ['means added up', [summing('Avg Handle Time', 'AgentStatistics')], ['summedMeans']],
    ['a sum of what adds up', [summing('Queue Callbacks')], []],
    ['a sum of what only this domain has', [summing('Disposition: Sale')], []],
    ['the same number twice', [numberPanel(), numberPanel({ id: 'again', title: 'Queue' })], ['twice']],
    ['two numbers', [numberPanel(), { ...serviceLevel(AT), id: 'level' }], []],
    ['no data that reads as zero', [numberPanel({ missing: '0' })], ['missingAsZero']],
    ['no data that reads as a percent', [numberPanel({ missing: '100 %' })], ['missingAsZero']],
    ['no data in words with a number', [numberPanel({ missing: 'none of 3' })], []],
    ['a formula that answers nothing with zero', [withFormula('coalesce(sum([A]), 0)')], ['zeroForNothing']],
    ['the same within another', [withFormula('1 + coalesce(max([A]), 0)')], ['zeroForNothing']],
    ['a formula that falls back on another figure', [withFormula('coalesce(sum([A]), sum([B]))')], []],
    ['a page that is never fetched anew', [page], ['pageStandsStill']],
    ['a page that is', [{ ...page, everyMs: 60_000 }], []],
    ['a formula that was only begun', [withFormula('count()')], ['countsRows']],
    ['a picture without words', [picture], ['noAlt']],
    ['a picture with words', [{ ...picture, alt: 'Our logo' }], []],
  ])('%s', (_, panels, rules) => {
    expect(found(panels)).toEqual(rules);
  });

  it('is worse from ten numbers on', () => {
    const weights = [7, 10].map((count) =>
      lintBoard(boardDocument({ panels: numbers(count) }), lintFacts(), t),
    );
    expect(weights.map(([finding]) => finding?.weight)).toEqual(['hint', 'warning']);
  });

  it.each([
    ['One team', ['unfilled']],
    ['Billing', []],
  ])('on a board called %s: %j', (name, rules) => {
    expect(lintBoard(boardDocument({ name }), lintFacts(), t).map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('text that is too small', () => {
  const rules = (figurePx: number | null, viewing?: BoardDocument['viewing']) =>
    lintBoard(boardDocument(viewing && { viewing }), lintFacts({ figurePx }), t).map(
      ({ rule, values }) => [rule, values['metres']] as const,
    );

  it.each([
    ['the values of a table on the usual screen', 36, undefined, []],
    ['a figure below that', 28, undefined, [['smallFigures', 4.6]]],
    ['the values of a table on a smaller screen', 36, { inches: 43, metres: 5 }, [['smallFigures', 4.6]]],
    ['the same from nearer', 36, { inches: 43, metres: 4.6 }, []],
    [
      'everything from the end of a hall',
      108,
      { inches: 55, metres: 20 },
      [
        ['smallPrint', 7.2],
        ['smallFigures', 17.9],
      ],
    ],
    ['a panel without figures', null, { inches: 43, metres: 5 }, []],
  ] as const)('%s', (...[, figurePx, viewing, expected]) => {
    expect(rules(figurePx, viewing)).toEqual(expected);
  });

  it('is a title without room', () => {
    expect(found([numberPanel()], lintFacts({ isTitleWhole: false }))).toEqual(['longTitle']);
  });
});

describe('a list that turns pages', () => {
  const pages = (rows: number): number => Math.ceil(rows / 14);
  it.each([
    [null, []],
    [84, []],
    [85, [['hint', 7, 2]]],
    [400, [['warning', 29, 5]]],
  ])('of %s rows', (rows, expected) => {
    const findings = lintBoard(boardDocument(), lintFacts({ pages, rows }), t);
    expect(findings.map(({ weight, values }) => [weight, values['pages'], values['minutes']])).toEqual(
      expected,
    );
  });
});

describe('what is mended', () => {
  it('gives a key figure its usual limit, and shows it', () => {
    const bare = { ...without(callsWaiting(AT)), foot: [] };
    const [finding] = lintBoard(boardDocument({ panels: [bare] }), lintFacts(), t);
    expect(finding?.mended?.panels).toEqual([{ ...callsWaiting(AT), foot: [{ show: 'limit' }] }]);
  });

  it('counts each agent once, under the same title', () => {
    const ready = { ...summing('Agents Ready For Calls'), title: 'Free' };
    const [finding] = lintBoard(boardDocument({ panels: [ready] }), lintFacts(), t);
    expect(finding?.mended?.panels[0]).toMatchObject({
      title: 'Free',
      metric: 'agentsReady',
      query: { type: 'AgentState', figures: [{ formula: 'count(where [State] = "Ready")' }] },
    });
  });

  it('leaves alone who is counted where only some skills are meant', () => {
    const [some] = numbers(1);
    const figures = [{ as: 'waiting', fn: 'sum', column: 'Agents On Call' }] as const;
    const panels = some ? [{ ...some, query: { ...some.query, figures } }] : [];
    expect(lintBoard(boardDocument({ panels }), lintFacts(), t)).toMatchObject([
      { rule: 'summedAgents', mended: null },
    ]);
  });

  it('takes the zero out of a formula', () => {
    const [finding] = lintBoard(
      boardDocument({ panels: [withFormula('coalesce(sum([A]), 0)')] }),
      lintFacts(),
      t,
    );
    expect(finding?.mended?.panels[0]).toMatchObject({ query: { figures: [{ formula: 'sum([A])' }] } });
  });

  it('is a board still, and not found again', () => {
    fc.assert(
      fc.property(anyBoard, (document) => {
        const facts = lintFacts();
        for (const { rule, panel, mended } of lintBoard(document, facts, t)) {
          if (!mended) continue;
          expect(readBoardDraft(mended).kind).toBe('ok');
          const again = lintBoard(mended, facts, t).filter((one) => one.rule === rule && one.panel === panel);
          expect(again).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the templates', () => {
  it.each(TEMPLATES.map(({ id, make }) => [id, make] as const))('%s have no warning', (_, make) => {
    const findings = lintBoard(make(englishWords('boards')), lintFacts({ figurePx: 36 }), t);
    expect(findings.filter(({ weight }) => weight === 'warning')).toEqual([]);
  });
});

function without(panel: NumberPanel): NumberPanel {
  const { threshold: _, ...rest } = panel;
  return rest;
}

function gaugeWithout(): PanelDocument {
  const { threshold: _, ...rest } = serviceLevelGauge(AT);
  return rest;
}
