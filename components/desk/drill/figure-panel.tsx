'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { ColumnRoles } from '#lib/domain/connection-settings';
import type { DeskFigure, DrillStep } from '#lib/domain/desk-address';
import { deskFigures, partsQuery } from '#lib/domain/desk-figures';
import { DrillList } from './drill-list.tsx';
import panel from '../row-panel.module.css';

interface FigurePanelProps {
  connection: string;
  roles: ColumnRoles;
  figure: DeskFigure;
  onStep: (step: DrillStep) => void;
}

/** What a figure is made of: its queues or campaigns. */
export function FigurePanel({ connection, roles, figure, onStep }: FigurePanelProps) {
  const t = useTranslations('desk');
  const spec = useMemo(() => deskFigures(roles)[figure], [roles, figure]);
  const query = useMemo(() => partsQuery(connection, spec), [connection, spec]);
  const kind = spec.parts.type === 'ACDStatus' ? 'queue' : 'campaign';
  return (
    <>
      <h2 className={panel.name}>{t(`figures.names.${figure}`)}</h2>
      <p className={panel.quiet}>{t(`figures.about.${figure}`)}</p>
      <DrillList
        title={kind === 'queue' ? t('drill.queues') : t('drill.campaigns')}
        query={query}
        sort={spec.parts.sort}
        heads={spec.parts.heads.map((head) => t(`figures.heads.${head}`))}
        none={t(`nouns.${kind}.none`)}
        onOpen={(key) => onStep({ kind, key })}
      />
    </>
  );
}
