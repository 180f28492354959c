'use client';

import { ExternalLink, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useMemo, useRef, type ReactNode } from 'react';
import type { ColumnRoles } from '#lib/domain/connection-settings';
import { deskOf, NO_FILTERS, type DeskAddress, type DrillStep } from '#lib/domain/desk-address';
import { AgentPanel } from './agent-panel.tsx';
import { CampaignPanel } from './campaign-panel.tsx';
import type { Command } from './commands/command.ts';
import { useCommands } from './commands/use-commands.ts';
import { backTo, drillPath, goOn, type DrillPlace } from './drill/drill-path.ts';
import { DrillWay } from './drill/drill-way.tsx';
import { FigurePanel } from './drill/figure-panel.tsx';
import { QueuePanel } from './drill/queue-panel.tsx';
import { HelpAlerts } from './messages/help-alerts.tsx';
import { openWindow } from './open-window.ts';
import { RowValues } from './row-values.tsx';
import type { GoDesk } from './use-desk-address.ts';
import styles from './row-panel.module.css';

interface SidePanelProps {
  connection: string;
  zone: string;
  roles: ColumnRoles;
  address: DeskAddress;
  go: GoDesk;
}

/** What stands beside the table: the selected row, or what a way from a figure leads to. Nothing where the way is empty. */
export function SidePanel(props: SidePanelProps) {
  const { connection, zone, roles, address, go } = props;
  const path = drillPath(address);
  const place = path.at(-1);
  if (place === undefined) return null;
  const onStep = (step: DrillStep): void => go(goOn(address, step), 'push');
  return (
    <PanelFrame {...props} path={path} place={place}>
      {place.kind === 'figure' && (
        <FigurePanel connection={connection} roles={roles} figure={place.key} onStep={onStep} />
      )}
      {place.kind === 'queue' && (
        <QueuePanel
          key={place.key}
          connection={connection}
          skill={place.key}
          zone={zone}
          onStep={onStep}
          onTable={() =>
            go(
              {
                ...deskOf('AgentState', address.connection),
                only: { ...NO_FILTERS, skill: [place.key] },
              },
              'push',
            )
          }
        />
      )}
      {place.kind === 'agent' && (
        <AgentPanel key={place.key} connection={connection} agentKey={place.key} zone={zone} />
      )}
      {place.kind === 'campaign' && (
        <>
          <h2 className={styles.name}>{place.key}</h2>
          <CampaignPanel key={`act ${place.key}`} connection={connection} campaign={place.key} zone={zone} />
          <RowValues key={place.key} connection={connection} type={place.type} rowKey={place.key} />
        </>
      )}
    </PanelFrame>
  );
}

interface PanelFrameProps extends SidePanelProps {
  path: readonly DrillPlace[];
  place: DrillPlace;
  children: ReactNode;
}

function PanelFrame({ address, go, path, place, children }: PanelFrameProps) {
  const t = useTranslations('desk');
  const common = useTranslations('common');
  const panel = useRef<HTMLElement>(null);
  const isAlone = address.bare === 'panel';
  // Escape goes back the way one came, then closes.
  const leave = (): void => {
    if (path.length > 1) go(backTo(address, path.length - 2), 'push');
    else if (!isAlone) go({ row: null, trail: [] }, 'push');
  };
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave();
  });
  useEffect(() => {
    const element = panel.current;
    const listen = (event: KeyboardEvent): void => onKey(event);
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);
  // A step further is taken by a button that is gone then; the focus goes to what came in its place.
  const depth = path.length;
  const begun = useRef(depth);
  useEffect(() => {
    if (begun.current !== depth) panel.current?.focus();
    begun.current = depth;
  }, [depth]);
  useCommands(
    useMemo(
      (): readonly Command[] =>
        isAlone
          ? []
          : [
              {
                id: 'panel.focus',
                group: 'table',
                title: t('commands.panel'),
                keys: 'b',
                run: () => panel.current?.focus(),
              },
              {
                id: 'panel.window',
                group: 'table',
                title: t('commands.panelWindow'),
                run: () => openWindow({ ...address, bare: 'panel' }),
              },
            ],
      [t, address, isAlone],
    ),
  );
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={place.kind === 'figure' ? t('figures.selected') : t(`nouns.${place.kind}.selected`)}
    >
      <div className={styles.panelHead}>
        <DrillWay path={path} onBack={(index) => go(backTo(address, index), 'push')} />
        {!isAlone && (
          <>
            <button
              type="button"
              className={styles.close}
              aria-label={t('window.panel')}
              title={t('window.panel')}
              onClick={() => openWindow({ ...address, bare: 'panel' })}
            >
              <ExternalLink size={17} aria-hidden />
            </button>
            <button
              type="button"
              className={styles.close}
              aria-label={common('close')}
              onClick={() => go({ row: null, trail: [] }, 'push')}
            >
              <X size={18} aria-hidden />
            </button>
          </>
        )}
      </div>
      {isAlone && (
        <HelpAlerts
          place="table"
          onLook={(key) => go({ row: null, trail: [{ kind: 'agent', key }] }, 'push')}
        />
      )}
      {children}
    </aside>
  );
}
