'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { LEAST_MESSAGE_DAYS, MOST_MESSAGE_DAYS } from '#lib/domain/message-thread';
import { Button } from '#components/ui/button.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';

const WHOLE = /^\d{1,6}$/;
const RANGE = { least: String(LEAST_MESSAGE_DAYS), most: String(MOST_MESSAGE_DAYS) };

/** For how long messages are kept; a shorter time lets the older ones go at once. */
export function KeptMessagesCard({ id, days }: { id: string; days: number }) {
  const t = useTranslations('admin.connections.keptMessages');
  const router = useRouter();
  const [entered, setEntered] = useState(String(days));
  const [isSaved, setIsSaved] = useState(false);
  const saving = useSubmit({
    onDone: () => {
      setIsSaved(true);
      router.refresh();
    },
  });
  const isShorter = isFine(entered) && Number(entered) < days;
  return (
    <SectionCard title={t('title')} description={t('about')}>
      <Form
        aria-label={t('title')}
        submission={saving}
        check={(form) => (isFine(textOf(form, 'days')) ? {} : { days: t('outside', RANGE) })}
        onSend={(form) => {
          setIsSaved(false);
          const path = `/api/connections/${encodeURIComponent(id)}/messages`;
          void saving.submit({ method: 'PUT', path, body: { days: Number(textOf(form, 'days')) } });
        }}
      >
        <TextField
          label={t('days')}
          name="days"
          inputMode="numeric"
          autoComplete="off"
          value={entered}
          onChange={({ target }) => {
            setEntered(target.value);
            setIsSaved(false);
          }}
          hint={t('range', RANGE)}
        />
        {isShorter && <Notice tone="warn">{t('letGo', { days: entered })}</Notice>}
        <FormProblem problem={saving.problem} unsaid />
        {isSaved && <Notice tone="good" title={t('saved')} />}
        <div className="flex justify-end">
          <Button type="submit" look={isShorter ? 'danger' : 'primary'} busy={saving.busy}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </SectionCard>
  );
}

function isFine(days: string): boolean {
  return WHOLE.test(days) && Number(days) >= LEAST_MESSAGE_DAYS && Number(days) <= MOST_MESSAGE_DAYS;
}
