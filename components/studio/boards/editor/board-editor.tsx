'use client';

import { Columns2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { boardProblems } from '#lib/domain/board-rules';
import type { BoardDocument } from '#lib/domain/board-document';
import type { BoardVersionView, BoardView } from '#lib/domain/board-view';
import { isSameJson } from '#lib/domain/same-json';
import { Button } from '#components/ui/button.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { connectionFor, type BoardConnection } from '../board-facts.ts';
import { BoardHead } from '../board-head.tsx';
import { CompareDialog } from '../compare/compare-dialog.tsx';
import { LintSide } from '../lint/lint-side.tsx';
import { RowWatch } from '../lint/row-watch.tsx';
import { type RowCounts, useFindings } from '../lint/use-findings.ts';
import { AsideNotice } from './aside-notice.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { EditedConnection } from './edited-connection.ts';
import { PanelList } from './panel-list.tsx';
import { panelAt } from './problem-path.ts';
import { ProblemsNotice } from './problems-notice.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { SaveStanding } from './save-standing.tsx';
import { SettingsForm } from './settings-form.tsx';
import { SettingsSide, bringIntoSight } from './settings-side.tsx';
import { focusOnStage } from './stage/focus-on-stage.ts';
import { Stage } from './stage/stage.tsx';
import { TextCard } from './text-card.tsx';
import { useDraft } from './use-draft.ts';

interface BoardEditorProps {
  board: BoardView;
  published: BoardVersionView | null;
  connections: readonly BoardConnection[];
  /** Whoever edits. */
  personId: string;
  /** Whether they may say what displays show. */
  mayShow: boolean;
  isDemo: boolean;
  now: number;
}

/** A board as it is being changed: its draft, saved by itself, beside what a wall would show of it. */
export function BoardEditor(props: BoardEditorProps) {
  const { board, published, connections, personId, mayShow, isDemo, now } = props;
  const t = useTranslations('studio.boards.editor');
  const says = useTranslations('studio.boards');
  const router = useRouter();
  const start = { ...board.draft, document: board.document };
  const { keeper, state } = useDraft({ boardId: board.id, personId, start });
  const [side, setSide] = useState('panels');
  const [open, setOpen] = useState<string | null>(null);
  const [isReadable, setReadable] = useState(true);
  const [isPublishing, setPublishing] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const { mine } = state;
  const problems = useMemo(() => boardProblems(mine), [mine]);
  const connection = connectionFor(mine.connection, connections);
  const edit = (document: BoardDocument): void => keeper.edit(document);
  const settings = useRef<HTMLDivElement>(null);
  const [rows, setRows] = useState<RowCounts>({});
  const findings = useFindings(mine, rows);
  const show = (panel: string | null): void => {
    flushSync(() => {
      setSide('panels');
      setOpen(panel);
    });
    bringIntoSight(settings.current);
  };
  const goTo = (panel: string): void => {
    show(panel);
    settings.current?.querySelector<HTMLElement>('section :is(input, select, textarea, button)')?.focus();
  };
  const teamId = board.team?.id ?? null;
  const mayPublish = problems.length === 0 && isReadable && !state.conflict;
  return (
    <>
      <BoardHead
        board={board}
        name={mine.name}
        now={now}
        actions={
          <>
            <SaveStanding state={state} isReadable={isReadable} now={now} />
            {published && !isSameJson(published.document, mine) && (
              <Button onClick={() => setComparing(true)}>
                <Columns2 size={15} aria-hidden />
                {says('compare.open')}
              </Button>
            )}
            <Button look="primary" disabled={!mayPublish} onClick={() => setPublishing(true)}>
              {t('publish')}
            </Button>
          </>
        }
      />
      <ConflictNotice teamId={teamId} state={state} keeper={keeper} now={now} />
      <AsideNotice teamId={teamId} state={state} keeper={keeper} />
      {state.problem && <FormProblem problem={state.problem} />}
      {state.problem && <Notice>{t('keptHere')}</Notice>}
      <ProblemsNotice problems={problems} onShow={(problem) => show(panelAt(mine, problem))} />
      <div
        data-wide
        className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_340px] 2xl:grid-cols-[minmax(0,1fr)_400px]"
      >
        <div className="lg:sticky lg:top-5">
          <Stage
            keeper={keeper}
            state={state}
            connections={connections}
            isDemo={isDemo}
            marked={side === 'panels' ? open : null}
            onPick={show}
            onOpen={goTo}
          />
        </div>
        <SettingsSide
          ref={settings}
          onSettled={() => keeper.tell({ kind: 'settled' })}
          onLeave={() => open !== null && focusOnStage(open)}
        >
          <Tabs
            label={t('tabs.label')}
            value={side}
            onChange={setSide}
            tabs={[
              {
                key: 'panels',
                name: t('tabs.panels'),
                content: (
                  <EditedConnection value={connection}>
                    <PanelList
                      document={mine}
                      problems={problems}
                      open={open}
                      onOpen={setOpen}
                      onChange={edit}
                    />
                  </EditedConnection>
                ),
              },
              {
                key: 'settings',
                name: t('tabs.settings'),
                content: <SettingsForm document={mine} connections={connections} onChange={edit} />,
              },
              {
                key: 'checks',
                name: t('tabs.checks', { count: findings.length }),
                content: <LintSide document={mine} findings={findings} onChange={edit} onShow={show} />,
              },
            ]}
          />
        </SettingsSide>
      </div>
      {connection && <RowWatch document={mine} connection={connection} onRows={setRows} />}
      <TextCard document={mine} problems={problems} onChange={edit} onReadable={setReadable} />
      {isComparing && published && (
        <CompareDialog
          published={published}
          draft={mine}
          connections={connections}
          isDemo={isDemo}
          onClose={() => setComparing(false)}
        />
      )}
      {isPublishing && (
        <PublishDialog
          boardId={board.id}
          keeper={keeper}
          published={published}
          findings={findings}
          mayShow={mayShow}
          onCompare={() => setComparing(true)}
          onClose={() => setPublishing(false)}
          onPublished={() => router.refresh()}
        />
      )}
    </>
  );
}
