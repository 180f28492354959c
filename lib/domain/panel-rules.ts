import { isOrderedByServer, unaskedAgentColumns } from './agent-table.ts';
import type { PanelDocument } from './board-document.ts';
import { columnKindOf } from './column-catalogue.ts';
import type { ColumnKind } from './column.ts';
import { formulaProblems, numberProblems, repeatedFigures } from './figure-rules.ts';
import { formatsOf } from './metrics/format-of-kind.ts';
import { isOfSomebody, personalFigures, personalProblem } from './personal-columns.ts';
import { isEmptyLimits } from './queue-limits.ts';
import { repeated } from './repeated.ts';
import type { DocumentProblem, RuleSaying } from './schema-words.ts';
import { plainProblems } from './plain-panel-rules.ts';
import type { StatisticType } from './statistic-type.ts';
import type { Threshold } from './threshold.ts';

/** By this name a bar reads how many agents are in a state. */
const STATE_BAR_FIGURE = 'agents';

type Leaderboard = Extract<PanelDocument, { kind: 'leaderboard' }>;
type QueueTable = Extract<PanelDocument, { kind: 'queue-table' }>;

/** What of a panel cannot be published, beside where it stands. Columns are not asked for: each domain has its own. */
export function panelProblems(panel: PanelDocument, path: string): DocumentProblem[] {
  const at = (field: string, message: string, says: RuleSaying): DocumentProblem => ({
    path: `${path}.${field}`,
    message,
    says,
  });
  const named = panel.title.trim() === '' ? [at('title', 'needs a title.', { key: 'needsTitle' })] : [];
  const reads = (field: string, { type }: { type: StatisticType }, ...types: StatisticType[]) =>
    types.includes(type)
      ? []
      : [
          at(`${field}.type`, `must be ${types.join(' or ')} here, not ${type}.`, {
            key: 'wrongTable',
            values: { types: types.join(' / '), type },
          }),
        ];
  const limits = (field: string, threshold: Threshold | undefined) =>
    threshold && !isInOrder(threshold)
      ? [at(field, 'The critical limit must lie beyond the warning.', { key: 'limitOrder' })]
      : [];
  switch (panel.kind) {
    case 'big-number':
      return [
        ...named,
        ...numberProblems(panel, path),
        ...personalFigures(panel.query, path),
        ...limits('threshold', panel.threshold),
      ];
    case 'gauge':
      return [
        ...named,
        ...numberProblems(panel, path),
        ...personalFigures(panel.query, path),
        ...(panel.scale.from < panel.scale.to
          ? []
          : [at('scale', 'The scale must end after it begins.', { key: 'scaleOrder' })]),
        ...limits('threshold', panel.threshold),
      ];
    case 'queue-table':
      return [
        ...named,
        ...reads('query', panel.query, 'ACDStatus'),
        ...limits('waiting', panel.waiting),
        ...limits('longest', panel.longest),
        ...ownProblems(panel, path),
        ...pinProblems(panel, path),
      ];
    case 'state-bar':
      return [
        ...named,
        ...reads('query', panel.query, 'AgentState'),
        ...repeatedFigures(panel.query).map((name) =>
          at('query.figures', `names “${name}” twice.`, { key: 'twice', values: { name } }),
        ),
        ...formulaProblems(panel.query, path),
        ...personalFigures(panel.query, path),
        ...(panel.query.figures.some(({ as, fn }) => as === STATE_BAR_FIGURE && fn === 'count')
          ? []
          : [at('query.figures', `must count “${STATE_BAR_FIGURE}”.`, { key: 'noAgentsFigure' })]),
        ...(panel.query.groupBy === undefined || (panel.by !== undefined && panel.query.groupBy !== 'State')
          ? [at('query.groupBy', 'must be the column of the state.', { key: 'noStateColumn' })]
          : []),
        ...(panel.query.groupEach
          ? [
              at('query.groupEach', 'The parts of a bar are one whole, so no agent may be in two of them.', {
                key: 'onePart',
              }),
            ]
          : []),
      ];
    case 'agent-grid':
      return [
        ...named,
        ...reads('query', panel.query, 'AgentState'),
        ...Object.entries(panel.limits).flatMap(([state, one]) => limits(`limits.${state}`, one)),
        ...pinProblems(panel, path),
      ];
    case 'agent-table':
      return [
        ...named,
        ...reads('query', panel.query, 'AgentState'),
        ...reads('statistics', panel.statistics, 'AgentStatistics'),
        ...(panel.query.limit !== undefined && !isOrderedByServer(panel)
          ? [
              at('query.limit', 'Whoever is cut off may be the one to stand first: ask for all.', {
                key: 'cutOff',
              }),
            ]
          : []),
        ...unaskedAgentColumns(panel).map((column) =>
          at('columns', `Its queries do not ask for “${column}”.`, { key: 'unaskedOf', values: { column } }),
        ),
        ...panel.columns
          .filter(({ type, column }) => isOfSomebody(type, column))
          .map(({ column }) => personalProblem(`${path}.columns`, column)),
        ...Object.entries(panel.limits).flatMap(([state, one]) => limits(`limits.${state}`, one)),
      ];
    case 'campaign-table':
      return [
        ...named,
        ...reads('query', panel.query, 'CampaignState'),
        ...reads('inbound', panel.inbound, 'InboundCampaignStatistics'),
        ...reads('outbound', panel.outbound, 'OutboundCampaignManager', 'OutboundCampaignStatistics'),
        ...pinProblems(panel, path),
      ];
    case 'leaderboard':
      return [
        ...named,
        ...reads('query', panel.query, 'AgentStatistics'),
        ...(['measure', 'volume'] as const)
          .filter((field) => isOfSomebody(panel.query.type, panel[field].column))
          .map((field) => personalProblem(`${path}.${field}.column`, panel[field].column)),
        ...unfitMeasure(panel).map((kind) =>
          at('measure.format', `“${panel.measure.column}” is a ${kind}, not a ${panel.measure.format}.`, {
            key: 'unfitFigure',
            values: { kind, format: panel.measure.format },
          }),
        ),
        ...unasked(panel).map(([field, column]) =>
          at(field, `The query does not ask for “${column}”.`, { key: 'unasked', values: { column } }),
        ),
      ];
    case 'health':
      return named;
    case 'image':
    case 'clock':
    case 'ticker':
    case 'web-page':
      return [...named, ...plainProblems(panel).map(([field, message, says]) => at(field, message, says))];
    case 'text':
      return [
        ...named,
        ...(panel.text.trim() === '' ? [at('text', 'needs some words.', { key: 'needsWords' })] : []),
      ];
  }
}

/** What a measure is, where its format does not fit; whoever wrote the board knows a column best that only the domain has. */
function unfitMeasure({ query, measure }: Leaderboard): ColumnKind[] {
  const kind = columnKindOf(query.type, measure.column);
  return kind === 'unknown' || formatsOf(kind).includes(measure.format) ? [] : [kind];
}

function unasked({ query, measure, volume }: Leaderboard): (readonly [field: string, column: string])[] {
  const needed = [
    ['measure.column', measure.column],
    ['volume.column', volume.column],
  ] as const;
  const { columns } = query;
  return columns === '*' ? [] : needed.filter(([, column]) => !columns.includes(column));
}

function ownProblems({ own = [] }: QueueTable, path: string): DocumentProblem[] {
  const twice = repeated(own.map(({ key }) => key)).map((key) => ({
    path: `${path}.own`,
    message: `names “${key}” twice.`,
    says: { key: 'twice' as const, values: { name: key } },
  }));
  const wrong = own.flatMap((limits, place): DocumentProblem[] => {
    const at = `${path}.own.${place}`;
    const { key, waiting, longest } = limits;
    if (isEmptyLimits(limits))
      return [
        {
          path: at,
          message: `“${key}” has no limit of its own.`,
          says: { key: 'noOwnLimit' as const, values: { name: key } },
        },
      ];
    return Object.entries({ waiting, longest }).flatMap(([field, threshold]) =>
      threshold && !isInOrder(threshold)
        ? [
            {
              path: `${at}.${field}`,
              message: `The critical limit of “${key}” must lie beyond the warning.`,
              says: { key: 'limitOrderOf' as const, values: { name: key } },
            },
          ]
        : [],
    );
  });
  return [...twice, ...wrong];
}

function pinProblems({ pinned = [] }: { pinned?: readonly string[] }, path: string): DocumentProblem[] {
  return repeated(pinned).map((key) => ({
    path: `${path}.pinned`,
    message: `names “${key}” twice.`,
    says: { key: 'twice', values: { name: key } },
  }));
}

function isInOrder(threshold: Threshold): boolean {
  switch (threshold.direction) {
    case 'rising':
      return threshold.warn <= threshold.critical;
    case 'falling':
      return threshold.warn >= threshold.critical;
    case 'between':
      return (
        threshold.critical[0] <= threshold.warn[0] &&
        threshold.warn[0] <= threshold.warn[1] &&
        threshold.warn[1] <= threshold.critical[1]
      );
  }
}
