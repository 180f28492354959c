'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type KnownSkillGroup, SKILL_GROUP_LIMITS, skillGroupNameProblem } from '#lib/domain/skill-group';
import type { ChoosableSkill } from '#lib/domain/skill-group-page';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { SkillChoice } from './skill-choice.tsx';

interface SkillGroupDialogProps {
  connectionId: string;
  /** Null for a new one. */
  group: KnownSkillGroup | null;
  skills: readonly ChoosableSkill[];
  onClose: () => void;
  onDone: () => void;
}

/** What a skill group is called and which skills are in it. */
export function SkillGroupDialog({ connectionId, group, skills, onClose, onDone }: SkillGroupDialogProps) {
  const t = useTranslations('admin.skillGroups');
  const common = useTranslations('common');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(group?.skills.map(({ id }) => id) ?? []),
  );
  const submission = useSubmit({ onDone });
  const title = group ? t('edit', { name: group.name }) : t('add');
  const path = `/api/skill-groups/${encodeURIComponent(connectionId)}`;
  const wrongName = (name: string): Readonly<Record<string, string>> => {
    const problem = skillGroupNameProblem(name);
    return problem ? { name: t(`wrongName.${problem}`, { most: SKILL_GROUP_LIMITS.name }) } : {};
  };
  return (
    <Dialog open title={title} description={t('dialog')} onClose={onClose} busy={submission.busy}>
      <Form
        aria-label={title}
        submission={submission}
        check={(entered) => wrongName(textOf(entered, 'name').trim())}
        onSend={(entered) => {
          const body = { name: textOf(entered, 'name').trim(), skills: [...chosen] };
          void submission.submit(
            group
              ? { method: 'PATCH', path: `${path}/${group.id}`, body: { version: group.version, ...body } }
              : { method: 'POST', path, body },
          );
        }}
      >
        <TextField
          label={t('name')}
          name="name"
          maxLength={SKILL_GROUP_LIMITS.name}
          autoComplete="off"
          defaultValue={group?.name ?? ''}
        />
        <SkillChoice
          skills={skills}
          gone={group?.skills.filter(({ isGone }) => isGone) ?? []}
          chosen={chosen}
          onChange={setChosen}
        />
        <FormProblem problem={submission.problem} unsaid />
        <DialogFoot>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            {group ? t('save') : t('addShort')}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
