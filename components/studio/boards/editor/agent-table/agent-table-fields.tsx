'use client';

import { useTranslations } from 'next-intl';
import { withAgentColumns } from '#lib/domain/agent-table';
import type { Grid, PanelDocument } from '#lib/domain/board-document';
import { StatesField } from '../states-field.tsx';
import { ColumnFields } from './column-fields.tsx';
import { OrderFields } from './order-fields.tsx';

export type AgentTableDocument = Extract<PanelDocument, { kind: 'agent-table' }>;

interface AgentTableFieldsProps {
  panel: AgentTableDocument;
  grid: Grid;
  onChange: (panel: PanelDocument) => void;
}

/** Which columns an agent table has, what it is ordered by, and whom it shows. */
export function AgentTableFields({ panel, grid, onChange }: AgentTableFieldsProps) {
  const t = useTranslations('studio.boards.editor.agentTable');
  return (
    <>
      <ColumnFields
        panel={panel}
        grid={grid}
        onChange={(columns) => onChange(withAgentColumns(panel, { columns }))}
      />
      <OrderFields panel={panel} onChange={(sort) => onChange(withAgentColumns(panel, { sort }))} />
      <StatesField
        legend={t('states')}
        states={panel.states}
        onChange={(states) => {
          const { states: _, ...rest } = panel;
          onChange(withAgentColumns(states ? { ...rest, states } : rest, {}));
        }}
      />
    </>
  );
}
