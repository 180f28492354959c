import { isOrderedByServer, NAMING_COLUMNS, unaskedAgentColumns } from './agent-table.ts';
import { columnFact } from './column-catalogue.ts';
import type { PanelDocument, Unconnected } from './board-document.ts';
import { formulaProblem } from './formula/check-formula.ts';
import { planFormula } from './formula/formula-parts.ts';
import type { FiguresQuery } from './live-query.ts';
import { formatsOf } from './metrics/format-of-kind.ts';
import { metricOf } from './metrics/metrics.ts';
import { isEmptyLimits } from './queue-limits.ts';
import type { DocumentProblem, RuleSaying } from './schema-words.ts';
import { plainProblems } from './plain-panel-rules.ts';
import type { StatisticType } from './statistic-type.ts';
import type { Threshold } from './threshold.ts';

type Leaderboard = Extract<PanelDocument, { kind: 'leaderboard' }>;
type QueueTable = Extract<PanelDocument, { kind: 'queue-table' }>;
type NumberPanel = Extract<PanelDocument, { kind: 'big-number' | 'gauge' }>;

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
      return [...named, ...ofFigure(panel, path), ...limits('threshold', panel.threshold)];
    case 'gauge':
      return [
        ...named,
        ...ofFigure(panel, path),
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
        ...(panel.query.groupBy === undefined
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
          .filter(({ type, column }) => NAMING_COLUMNS.includes(column) || columnFact(type, column)?.personal)
          .map(({ column }) =>
            at('columns', `“${column}” says who somebody is; it is not shown on walls.`, {
              key: 'personal',
              values: { column },
            }),
          ),
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

/** What a number has whatever it is drawn as. */
function ofFigure(panel: NumberPanel, path: string): DocumentProblem[] {
  const at = (field: string, message: string, says: RuleSaying): DocumentProblem => ({
    path: `${path}.${field}`,
    message,
    says,
  });
  return [
    ...repeatedFigures(panel.query).map((name) =>
      at('query.figures', `names “${name}” twice.`, { key: 'twice', values: { name } }),
    ),
    ...missingFigures(panel).map(([field, name]) =>
      at(field, `The query has no figure “${name}”.`, { key: 'noFigure', values: { name } }),
    ),
    ...formulaProblems(panel.query, path),
    ...unfitFormat(panel).map((kind) =>
      at('format', `The formula comes to a ${kind}, which is not shown as a ${panel.format}.`, {
        key: 'unfitFormat',
        values: { kind, format: panel.format },
      }),
    ),
    ...unknownMetric(panel).map((id) =>
      at('metric', `There is no metric “${id}”.`, { key: 'noMetric', values: { id } }),
    ),
    ...(panel.query.groupBy === undefined
      ? []
      : [at('query.groupBy', 'One number is never by group.', { key: 'neverGrouped' })]),
  ];
}

function unasked({ query, measure, volume }: Leaderboard): (readonly [field: string, column: string])[] {
  const needed = [
    ['measure.column', measure.column],
    ['volume.column', volume.column],
  ] as const;
  const { columns } = query;
  return columns === '*' ? [] : needed.filter(([, column]) => !columns.includes(column));
}

function missingFigures(panel: NumberPanel): (readonly [field: string, name: string])[] {
  const { query, figure, foot } = panel;
  const outOf = panel.kind === 'big-number' ? panel.outOf : undefined;
  const has = new Set(query.figures.map(({ as }) => as));
  const named: (readonly [field: string, name: string])[] = [
    ['figure', figure],
    ...(outOf === undefined ? [] : [['outOf', outOf] as const]),
    ...foot.flatMap((part, place) =>
      'figure' in part ? [[`foot.${place}.figure`, part.figure] as const] : [],
    ),
  ];
  return named.filter(([, name]) => !has.has(name));
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

function repeatedFigures({ figures }: Unconnected<FiguresQuery>): string[] {
  return repeated(figures.map(({ as }) => as));
}

/** Each name that stood before, as often as it stands again. */
function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const isAgain = seen.has(name);
    seen.add(name);
    return isAgain;
  });
}

/** Columns are not asked for, since each domain has its own. */
function formulaProblems({ type, figures }: Unconnected<FiguresQuery>, path: string): DocumentProblem[] {
  return figures.flatMap((figure, place) => {
    if (figure.fn !== 'formula') return [];
    const problem = formulaProblem(figure.formula, { type, columns: null });
    if (!problem) return [];
    return [
      {
        path: `${path}.query.figures.${place}.formula`,
        message: `The formula cannot be worked out, from its letter ${problem.at + 1} on.`,
        formula: problem,
      },
    ];
  });
}

/** What the formula of the number comes to, where its format does not fit that. */
function unfitFormat({ query: { type, figures }, figure, format }: NumberPanel): string[] {
  const shown = figures.find(({ as }) => as === figure);
  if (shown?.fn !== 'formula') return [];
  const planned = planFormula(shown.formula, { type, columns: null });
  return planned.kind === 'bad' || formatsOf(planned.plan.kind).includes(format) ? [] : [planned.plan.kind];
}

function unknownMetric({ metric }: NumberPanel): string[] {
  return metric === undefined || metricOf(metric) ? [] : [metric];
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
