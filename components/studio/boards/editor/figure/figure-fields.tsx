'use client';

import { useTranslations } from 'next-intl';
import { knownColumns } from '#lib/domain/column-catalogue';
import type { Column } from '#lib/domain/column';
import { COLUMN_ROLES, type ColumnRoles } from '#lib/domain/connection-settings';
import { formulaProblem } from '#lib/domain/formula/check-formula';
import { planFormula } from '#lib/domain/formula/formula-parts';
import type { PanelDocument } from '#lib/domain/board-document';
import { formatsOf } from '#lib/domain/metrics/format-of-kind';
import { missingColumns } from '#lib/domain/metrics/missing-columns';
import { formulaOf, type NumberPanel, withFormula } from '#lib/domain/metrics/show-figure';
import { isStatisticType, STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import type { BoardConnection } from '#components/studio/boards/board-facts.ts';
import { useEditedConnection } from '../edited-connection.ts';
import { FormulaField } from './formula-field.tsx';
import { FormulaPreview } from './formula-preview.tsx';
import { MetricField } from './metric-field.tsx';
import { useTableColumns } from './use-table-columns.ts';

interface FigureFieldsProps {
  panel: NumberPanel;
  onChange: (panel: PanelDocument) => void;
}

/** Which figure a number shows: a named metric, or a formula of its own, with what it comes to now. */
export function FigureFields({ panel, onChange }: FigureFieldsProps) {
  const connection = useEditedConnection();
  if (!connection) return <WrittenFigure panel={panel} onChange={onChange} columns={null} roles={{}} />;
  return (
    <LiveProvider>
      <LiveFigure panel={panel} onChange={onChange} connection={connection} />
    </LiveProvider>
  );
}

function LiveFigure({ panel, onChange, connection }: FigureFieldsProps & { connection: BoardConnection }) {
  const columns = useTableColumns(connection.id, panel.query.type);
  const { columnRoles } = connection;
  const formula = formulaOf(panel);
  const given = { type: panel.query.type, columns, roles: columnRoles };
  const isWrong = formula !== null && formulaProblem(formula, given) !== null;
  return (
    <>
      <WrittenFigure panel={panel} onChange={onChange} columns={columns} roles={columnRoles} />
      {formula !== null && (
        <FormulaPreview panel={panel} formula={isWrong ? null : formula} connection={connection} />
      )}
    </>
  );
}

interface WrittenFigureProps extends FigureFieldsProps {
  /** Of the table on the connection; null where it was not seen. */
  columns: readonly Column[] | null;
  roles: ColumnRoles;
}

function WrittenFigure({ panel, onChange, columns, roles }: WrittenFigureProps) {
  const t = useTranslations('studio.boards.editor.figure');
  const says = useTranslations('metrics');
  const { type } = panel.query;
  const formula = formulaOf(panel);
  const isOwn = panel.metric === undefined;
  const given = { type, columns, roles };
  const names = namesOf(type, columns);
  const lacks = columns && formula !== null ? missingColumns({ type, formula }, { columns, roles }) : [];
  // A name that is written wrongly is told where it stands.
  const lacking = isOwn ? lacks.filter((written) => written.startsWith('@')) : lacks;
  const planned = formula === null ? null : planFormula(formula, given);
  const formats = planned?.kind === 'ok' ? formatsOf(planned.plan.kind) : [panel.format];

  const change = (next: string): void => {
    const read = planFormula(next, given);
    const fitting = read.kind === 'ok' ? formatsOf(read.plan.kind) : [panel.format];
    // What comes to the same as before is shown as it was chosen.
    const isSameKind =
      read.kind === 'bad' || (planned?.kind === 'ok' && planned.plan.kind === read.plan.kind);
    const format = isSameKind && fitting.includes(panel.format) ? panel.format : (fitting[0] ?? panel.format);
    onChange(withFormula(panel, { type, formula: next, format }, says));
  };
  return (
    <>
      <MetricField panel={panel} onChange={onChange} />
      {lacking.length > 0 && (
        <Notice tone="warn" title={t('lacks')}>
          {t('lacksWhat', { columns: lacking.join(', ') })}
        </Notice>
      )}
      {formula !== null && (
        <>
          {isOwn && (
            <SelectField
              label={t('table')}
              name="type"
              value={type}
              options={STATISTIC_TYPES.map((value) => ({ value, label: t(`tables.${value}`) }))}
              onChange={({ target }) => {
                if (isStatisticType(target.value))
                  onChange(withFormula(panel, { type: target.value, formula, format: panel.format }, says));
              }}
            />
          )}
          <FormulaField formula={formula} columns={given} names={names} onChange={change} />
          {isOwn && formats.length > 1 && (
            <SelectField
              label={t('shownAs')}
              name="format"
              value={panel.format}
              options={formats.map((value) => ({ value, label: t(`formats.${value}`) }))}
              onChange={({ target }) => {
                const format = formats.find((one) => one === target.value);
                if (format) onChange(withFormula(panel, { type, formula, format }, says));
              }}
            />
          )}
        </>
      )}
    </>
  );
}

/** The names that can be written: the table's own, and roles where columns can play some. */
function namesOf(type: StatisticType, columns: readonly Column[] | null): readonly string[] {
  const own = (columns ?? knownColumns(type)).map(({ name }) => name);
  return type === 'InboundCampaignStatistics' ? [...own, ...COLUMN_ROLES.map((role) => `@${role}`)] : own;
}
