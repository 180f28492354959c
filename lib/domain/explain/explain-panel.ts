import type { Words } from '#lib/words/words';
import type {
  BigNumberPanel,
  CampaignTablePanel,
  GaugePanel,
  LeaderboardPanel,
  Panel,
  QueueTablePanel,
} from '../board.ts';
import type { AgentGridPanel, AgentTablePanel } from '../agent-panels.ts';
import { keyColumnOf } from '../column-catalogue.ts';
import type { Aggregate, FiguresQuery, RowsQuery, Where } from '../live-query.ts';
import { LIST_COLUMNS, withChosenIn } from '../only-these.ts';
import { groupedBy, type QueueGroupQueries, SHARE_WEIGHT } from '../queue-groups.ts';
import { metricOf } from '../metrics/metrics.ts';
import { thresholdsOf } from '../panel-thresholds.ts';
import { columnCaveats, figuresCaveats, withoutRepeats } from './caveats.ts';
import { columnWords } from './column-words.ts';
import { sourceOfFigure, sourceOfRows } from './explained-source.ts';
import type { Explanation } from './explanation.ts';
import { figureWords } from './figure-words.ts';
import { explainStates } from './explain-states.ts';
import { limitWords } from './limit-words.ts';
import { plainFigure } from './plain-figure.ts';
import { whereWords } from './where-words.ts';

type Said = Words<'explain'>;

/** Where a panel's numbers come from; null for a panel that has none. */
export function explainPanel(panel: Panel, t: Said): Explanation | null {
  switch (panel.kind) {
    case 'big-number':
    case 'gauge':
      return explainNumber(panel, t);
    case 'state-bar':
      return explainStates(panel, t);
    case 'queue-table':
      return explainQueues(panel, t);
    case 'agent-table':
      return explainAgentTable(panel, t);
    case 'agent-grid':
      return explainAgents(panel, t);
    case 'campaign-table':
      return explainCampaigns(panel, t);
    case 'leaderboard':
      return explainLeaders(panel, t);
    case 'health':
    case 'text':
    case 'image':
    case 'clock':
    case 'ticker':
    case 'web-page':
      return null;
  }
}

function explainNumber(panel: BigNumberPanel | GaugePanel, t: Said): Explanation | null {
  const { query, note } = panel;
  const outOf = panel.kind === 'big-number' ? panel.outOf : undefined;
  const figures = query.figures.map((one) => plainFigure(one, query.type));
  const figure = figures.find(({ as }) => as === panel.figure);
  if (!figure) return null;
  const whole = figures.find(({ as }) => as === outOf);
  const beside = figures.filter((other) => other !== figure && other !== whole);
  const { measure, variant } = metricOf(panel.metric) ?? {};
  return {
    variant: note ?? null,
    formula: figureWords(figure, query, t),
    outOf: whole ? figureWords(whole, query, t) : null,
    beside: beside.map((other) => ({ as: other.as, formula: figureWords(other, query, t) })),
    columns: [],
    caveats: withoutRepeats([
      // Its column is called as the domain likes.
      ...(measure === 'serviceLevel' && variant === 'd' ? [t('caveats.vendor')] : []),
      ...figuresCaveats([figure, ...(whole ? [whole] : [])], query.type, t),
    ]),
    limits: limitsOf(panel, t),
    sources: [sourceOfFigure(figure, query, t)],
  };
}

function explainQueues(panel: QueueTablePanel, t: Said): Explanation {
  const { query, groups } = panel;
  if (groups) return explainQueueGroups(panel, groups, t);
  const list = listOf(panel, t, query);
  return {
    ...list,
    caveats: [...list.caveats, t('caveats.unattended')],
    limits: [...list.limits, ...ownLimitsOf(panel, t)],
    sources: [sourceOfRows(query, [{ column: 'Current Longest Queue Time', direction: 'desc' }], t)],
  };
}

/** Each column of a group is a figure over what is in it. */
function explainQueueGroups(
  panel: QueueTablePanel,
  { calls, agents, only }: QueueGroupQueries,
  t: Said,
): Explanation {
  const list = listOf(panel, t);
  const columnsBy = (query: FiguresQuery | null) =>
    (query?.figures ?? []).map((figure) => ({ name: figure.as, words: groupedWords(figure, t) }));
  const columns = panel.query.columns === '*' ? '*' : [...panel.query.columns, LIST_COLUMNS.skillGroup];
  const grouped: Where = { column: LIST_COLUMNS.skillGroup, op: 'ne', value: null };
  const whose = withChosenIn(undefined, { type: 'AgentState', dimension: 'skillGroup' }, only ?? []);
  const rows = { kind: 'rows', connection: calls.connection } as const;
  return {
    ...list,
    columns: [
      { name: LIST_COLUMNS.skillGroup, words: t('column.key.skillGroups') },
      ...columnsBy(calls),
      ...columnsBy(agents),
    ],
    caveats: withoutRepeats([
      ...figuresCaveats(calls.figures, calls.type, t),
      ...(agents ? [t('caveats.agentsOnce')] : []),
      ...(calls.figures.some(({ fn }) => fn === 'mean')
        ? [t('caveats.noShare', { weight: SHARE_WEIGHT })]
        : []),
      t('caveats.unattended'),
    ]),
    limits: [...list.limits, ...ownLimitsOf(panel, t)],
    sources: [
      sourceOfRows(
        { ...panel.query, columns },
        [{ column: 'Current Longest Queue Time', direction: 'desc' }],
        t,
      ),
      ...(agents
        ? [
            sourceOfRows(
              {
                ...rows,
                type: 'AgentState',
                columns: ['Full Name', 'State', 'State Duration', LIST_COLUMNS.skillGroup],
                where: whose ?? grouped,
              },
              [{ column: 'State Duration', direction: 'desc' }],
              t,
            ),
          ]
        : []),
    ],
  };
}

function groupedWords(figure: Aggregate, t: Said): string {
  const by = groupedBy(figure);
  switch (by) {
    case 'sum':
      return t('formula.ofGroup.sum', { column: figure.as });
    case 'longest':
      return t('formula.ofGroup.longest');
    case 'share':
      return t('formula.ofGroup.share', { weight: SHARE_WEIGHT });
    default:
      return t('formula.ofGroup.agents', { condition: whereWords(by.where, 'AgentState', t) });
  }
}

function explainAgents(panel: AgentGridPanel, t: Said): Explanation {
  const { query, states } = panel;
  const list = listOf(panel, t, query);
  return {
    ...list,
    caveats: [...list.caveats, ...(states ? [t('caveats.someStates')] : [])],
    sources: [sourceOfRows(query, [{ column: 'State Duration', direction: 'desc' }], t)],
  };
}

function explainAgentTable(panel: AgentTablePanel, t: Said): Explanation {
  const { query, statistics, states } = panel;
  const list = listOf(panel, t, query, statistics);
  return {
    ...list,
    caveats: [...list.caveats, ...(states ? [t('caveats.someStates')] : [])],
    sources: [query, statistics].map((each) => sourceOfRows(each, each.orderBy ?? [], t)),
  };
}

function explainCampaigns(panel: CampaignTablePanel, t: Said): Explanation {
  const { query, inbound, outbound, only, outcomes = [] } = panel;
  const queries = [
    query,
    ...(only === 'outbound' ? [] : [inbound]),
    ...(only === 'inbound' ? [] : [outbound]),
  ];
  const list = listOf(panel, t, ...queries);
  return {
    ...list,
    caveats: [...list.caveats, ...(outcomes.length > 0 ? [t('caveats.dispositions')] : [])],
    sources: [...queries, ...outcomes].map((each) => sourceOfRows(each, each.orderBy ?? [], t)),
  };
}

function explainLeaders(panel: LeaderboardPanel, t: Said): Explanation {
  const { query, measure, volume } = panel;
  const direction = measure.best === 'most' ? 'desc' : 'asc';
  const list = listOf(panel, t, query);
  return {
    ...list,
    formula: t(`formula.ranked.${measure.best}`, { column: measure.column }),
    caveats: [
      ...list.caveats,
      t('caveats.volume', { least: volume.least, column: volume.column }),
      t('caveats.ties'),
    ],
    sources: [sourceOfRows(query, [{ column: measure.column, direction }], t)],
  };
}

function listOf(panel: Panel, t: Said, ...queries: readonly RowsQuery[]): Omit<Explanation, 'sources'> {
  const read = queries.flatMap(({ type, columns }) =>
    [keyColumnOf(type), ...(columns === '*' ? [] : columns)].map((name) => ({ name, type })),
  );
  const columns = read.filter(({ name }, place) => read.findIndex((other) => other.name === name) === place);
  return {
    variant: null,
    formula: null,
    outOf: null,
    beside: [],
    columns: columns.map(({ name, type }) => ({ name, words: columnWords(name, type, t) })),
    caveats: withoutRepeats(columns.flatMap(({ name, type }) => columnCaveats(name, type, t))),
    limits: limitsOf(panel, t),
  };
}

function limitsOf(panel: Panel, t: Said): Explanation['limits'] {
  return thresholdsOf(panel).flatMap(({ key, unit, threshold }) =>
    threshold ? [{ key, name: t(`limit.names.${key}`), words: limitWords(threshold, unit, t) }] : [],
  );
}

/** Those of single queues, which hold there in place of the table's. */
function ownLimitsOf(panel: QueueTablePanel, t: Said): Explanation['limits'] {
  return (panel.own ?? []).flatMap(({ key, ...own }) =>
    thresholdsOf(panel).flatMap(({ key: field, unit }) => {
      const threshold = field === 'waiting' ? own.waiting : own.longest;
      if (!threshold) return [];
      return [
        {
          key: `${field} ${key}`,
          name: t('limit.ofQueue', { name: t(`limit.names.${field}`), queue: key }),
          words: limitWords(threshold, unit, t),
        },
      ];
    }),
  );
}
