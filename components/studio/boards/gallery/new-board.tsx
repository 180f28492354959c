'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { MOST_BOARD_NAME } from '#lib/domain/board-schema';
import { TEMPLATES } from '#lib/domain/templates/all-templates';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { boardAnswer } from '../board-answers.ts';
import type { OwnerTeam } from '../board-facts.ts';
import { copyName } from '../copy-name.ts';
import { OwnerField, ownerIn } from '../owner-field.tsx';
import { ChoiceFields, type MadeFor } from './choice-fields.tsx';
import { TemplateChoice } from './template-choice.tsx';

interface NewBoardProps {
  teams: readonly OwnerTeam[];
  mayOwnAll: boolean;
  /** Those that a board can read, the first of them unless it names one. */
  connections: readonly { id: string; name: string }[];
  /** Those that a new one can begin as a copy of. */
  boards: readonly { id: string; name: string }[];
}

/** A board begins from a template, or as another one is: which, what it is called, whose it is. */
export function NewBoard({ teams, mayOwnAll, connections, boards }: NewBoardProps) {
  const t = useTranslations('studio.boards');
  const says = useTranslations('studio');
  const router = useRouter();
  const [chosen, setChosen] = useState(TEMPLATES[0]);
  const [copied, setCopied] = useState<NewBoardProps['boards'][number] | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [connection, setConnection] = useState(connections[0]?.id ?? null);
  const [made, setMade] = useState<MadeFor>({});
  const submission = useSubmit({
    read: (body) => boardAnswer.parse(body).board.id,
    onDone: (id) => router.push(`/studio/boards/${id}`),
  });
  const takes = copied ? [] : (chosen?.takes ?? []);
  const filled = Object.fromEntries(takes.flatMap((take) => (made[take] ? [[take, made[take]]] : [])));
  const [ownName] = Object.values(filled);
  const usualName = (): string => {
    if (copied) return copyName(copied.name, says);
    return ownName ?? (chosen ? t(`templates.${chosen.id}.name`) : '');
  };
  if (!mayOwnAll && teams.length === 0) return <InNoTeam />;
  return (
    <>
      <PageHead title={t('gallery.title')} description={t('gallery.about')} />
      <Form
        aria-label={t('gallery.title')}
        submission={submission}
        className="gap-5"
        check={(entered) => (textOf(entered, 'name').trim() === '' ? { name: t('noName') } : {})}
        onSend={(entered) =>
          void submission.submit({
            method: 'POST',
            path: '/api/boards',
            body: {
              name: textOf(entered, 'name').trim(),
              team: ownerIn(entered),
              ...(copied ? { copy: copied.id } : { template: textOf(entered, 'template') }),
              ...(ownName !== undefined && {
                choice: { ...filled, ...(connections.length > 1 && connection && { connection }) },
              }),
            },
          })
        }
      >
        {boards.length > 0 && (
          <SelectField
            label={t('gallery.copyOf')}
            name="copy"
            className="max-w-[420px]"
            value={copied?.id ?? ''}
            options={[
              { value: '', label: t('gallery.noCopy') },
              ...boards.map((board) => ({ value: board.id, label: board.name })),
            ]}
            onChange={({ target }) => setCopied(boards.find(({ id }) => id === target.value) ?? null)}
          />
        )}
        <fieldset className="min-w-0">
          <legend className="sr-only">{t('gallery.template')}</legend>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(min(240px,100%),1fr))] gap-4">
            {TEMPLATES.map((template) => (
              <TemplateChoice
                key={template.id}
                template={template}
                isChosen={!copied && template === chosen}
                onChoose={() => {
                  setCopied(null);
                  setChosen(template);
                }}
              />
            ))}
          </div>
        </fieldset>
        <div className="sticky bottom-0 z-10 -mx-6 flex flex-col gap-3 border-t border-line bg-bg px-6 py-4 max-md:static max-md:mx-0 max-md:px-0">
          <FormProblem problem={submission.problem} unsaid />
          {takes.length > 0 && (
            <div className="grid grid-cols-2 items-start gap-4 max-md:grid-cols-1">
              <ChoiceFields
                takes={takes}
                connections={connections}
                connection={connection}
                onConnection={(id) => {
                  setConnection(id);
                  setMade({});
                }}
                chosen={made}
                onChoose={(take, value) => setMade({ ...made, [take]: value })}
              />
            </div>
          )}
          <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-start gap-4 max-md:grid-cols-1">
            <TextField
              label={t('name')}
              name="name"
              maxLength={MOST_BOARD_NAME}
              autoComplete="off"
              value={name ?? usualName()}
              onChange={({ target }) => setName(target.value)}
            />
            <OwnerField teams={teams} mayOwnAll={mayOwnAll} />
            <Button type="submit" look="primary" busy={submission.busy} className="md:mt-[25px]">
              {t('gallery.make')}
            </Button>
          </div>
        </div>
      </Form>
    </>
  );
}

function InNoTeam() {
  const t = useTranslations('studio.boards.gallery');
  return (
    <>
      <PageHead title={t('title')} />
      <EmptyState title={t('inNoTeam')} actions={<ButtonLink href="/studio/boards">{t('back')}</ButtonLink>}>
        {t('whyTeam')}
      </EmptyState>
    </>
  );
}
