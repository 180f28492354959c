'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { MOST_NOTICE_TEXT, NOTICE_KINDS, type NoticeKind, type NoticeRule } from '#lib/domain/monitoring-now';
import { Button } from '#components/ui/button.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { RadioList } from '#components/ui/radio-list.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { TextAreaField } from '#components/ui/text-area-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

/** Whether agents are told before somebody listens to them: the server keeps to it, whoever asks. */
export function NoticeCard({ id, rule }: { id: string; rule: NoticeRule }) {
  const t = useTranslations('admin.connections.notice');
  const router = useRouter();
  const [kind, setKind] = useState<NoticeKind>(rule.kind);
  const [isSaved, setIsSaved] = useState(false);
  const saving = useSubmit({
    onDone: () => {
      setIsSaved(true);
      router.refresh();
    },
  });
  return (
    <SectionCard title={t('title')} description={t('about')}>
      <Form
        aria-label={t('title')}
        submission={saving}
        check={(entered) => (kind !== 'none' && textOf(entered, 'text') === '' ? { text: t('noText') } : {})}
        onSend={(entered) => {
          setIsSaved(false);
          const text = kind === 'none' ? rule.text : textOf(entered, 'text');
          const path = `/api/connections/${encodeURIComponent(id)}/monitoring`;
          void saving.submit({ method: 'PUT', path, body: { kind, text } });
        }}
      >
        <RadioList
          label={t('label')}
          value={kind}
          onChange={(chosen) => {
            setKind(chosen);
            setIsSaved(false);
          }}
          options={NOTICE_KINDS.map((value) => ({
            value,
            label: t(`kinds.${value}.name`),
            hint: t(`kinds.${value}.what`),
          }))}
        />
        {kind !== 'none' && (
          <TextAreaField
            name="text"
            label={t('text')}
            hint={t('textHint')}
            defaultValue={rule.text === '' ? t('usualText') : rule.text}
            maxLength={MOST_NOTICE_TEXT}
            rows={2}
          />
        )}
        <FormProblem problem={saving.problem} unsaid />
        {isSaved && <Notice tone="good" title={t('saved')} />}
        <div className="flex justify-end">
          <Button type="submit" look="primary" busy={saving.busy}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </SectionCard>
  );
}
