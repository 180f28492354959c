'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { guessColumnRoles } from '#lib/domain/column-roles';
import { COLUMN_ROLES, type ColumnRole } from '#lib/domain/connection-settings';
import type { ConnectionView } from '#lib/domain/connection-view';
import type { LiveQuery } from '#lib/domain/live-query';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { Button } from '#components/ui/button.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { mappedRoles, roleOptions, sampleOf } from './role-options.ts';

type Chosen = Partial<Record<ColumnRole, string>>;

/** Which column of the inbound campaign statistics is which figure; names differ by domain, so a person decides once. */
export function ColumnsCard({ connection }: { connection: ConnectionView }) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const { settings, version } = connection;
  const router = useRouter();
  const query: LiveQuery = {
    kind: 'rows',
    connection: settings.id,
    type: 'InboundCampaignStatistics',
    columns: '*',
  };
  const { table } = useLiveQuery(query);
  const columns = table?.columns ?? [];
  const guesses = guessColumnRoles(columns);
  const [chosen, setChosen] = useState<Chosen>(settings.columnRoles);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const saving = useSubmit({
    onDone: () => {
      setSavedAt(version + 1);
      router.refresh();
    },
  });
  const open = COLUMN_ROLES.filter((role) => !chosen[role] && guesses[role]);
  const takeGuesses = (): void =>
    setChosen({
      ...chosen,
      ...Object.fromEntries(open.map((role) => [role, guesses[role]?.column ?? ''])),
    });
  return (
    <SectionCard
      title={t('connections.columns.title')}
      description={t('connections.columns.about')}
      actions={
        open.length > 0 && (
          <Button onClick={takeGuesses}>{t('connections.columns.take', { count: open.length })}</Button>
        )
      }
    >
      {columns.length === 0 && (
        <Notice title={t('connections.columns.unknown.title')}>
          {t('connections.columns.unknown.text')}
        </Notice>
      )}
      <Form
        aria-label={t('connections.columns.title')}
        submission={saving}
        onSend={(entered) => {
          setSavedAt(null);
          const roles = Object.fromEntries(COLUMN_ROLES.map((role) => [role, textOf(entered, role)]));
          void saving.submit({
            method: 'PATCH',
            path: `/api/connections/${settings.id}`,
            body: { version, columnRoles: mappedRoles(roles) },
          });
        }}
      >
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
          {COLUMN_ROLES.map((role) => {
            const value = chosen[role] ?? '';
            const sample = value === '' ? null : sampleOf(table, value, t);
            const guess = guesses[role];
            return (
              <SelectField
                key={role}
                label={t(`connections.columns.roles.${role}.title`)}
                name={role}
                value={value}
                onChange={(event) => setChosen({ ...chosen, [role]: event.currentTarget.value })}
                options={roleOptions({ role, columns, mapped: settings.columnRoles[role] }, t)}
                hint={
                  <>
                    {t(`connections.columns.roles.${role}.about`)}
                    {sample !== null && ` ${t('connections.columns.shows', { sample })}`}
                    {value === '' && guess && ` ${t(`connections.columns.guess.${guess.why}`, { ...guess })}`}
                  </>
                }
              />
            );
          })}
        </div>
        <FormProblem
          problem={saving.problem}
          actions={
            saving.problem?.code === 'conflict' && (
              <Button size="small" onClick={() => location.reload()}>
                {common('loadAgain')}
              </Button>
            )
          }
        />
        {savedAt === version && <Notice tone="good" title={t('connections.columns.saved')} />}
        <div className="flex justify-end">
          <Button type="submit" look="primary" busy={saving.busy}>
            {t('connections.columns.save')}
          </Button>
        </div>
      </Form>
    </SectionCard>
  );
}
