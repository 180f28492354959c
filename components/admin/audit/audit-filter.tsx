'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type SubmitEvent, useTransition } from 'react';
import { type AuditAddress, auditHref, dayOf, dayStart, isNarrowed } from '#lib/domain/audit-address';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { textOf } from '#components/ui/form.tsx';
import { SelectField, type SelectOption } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useOwnZone } from './use-own-zone.ts';

export interface AuditFilterProps {
  address: AuditAddress;
  actors: readonly SelectOption[];
  actions: readonly SelectOption[];
  outcomes: readonly SelectOption[];
}

/** Narrows the entries down, by way of the address: what is looked at can be kept and sent on. */
export function AuditFilter({ address, actors, actions, outcomes }: AuditFilterProps) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const router = useRouter();
  const [isPending, start] = useTransition();
  const zone = useOwnZone();
  const find = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const href = auditHref('/admin/audit', {
      from: dayStart(textOf(entered, 'from')),
      to: dayStart(textOf(entered, 'to'), 1),
      actor: textOf(entered, 'actor'),
      action: textOf(entered, 'action'),
      outcome: textOf(entered, 'outcome'),
      text: textOf(entered, 'text').trim(),
    });
    start(() => router.push(href));
  };
  return (
    <search>
      <form
        aria-label={t('audit.filter.name')}
        // Anew where the address or the zone has changed: the fields keep what they are given first.
        key={`${zone} ${auditHref('', address)}`}
        onSubmit={find}
        className="grid grid-cols-2 items-end gap-3 rounded-desk bg-panel p-4 sm:grid-cols-3 xl:grid-cols-[repeat(2,150px)_repeat(3,minmax(0,1fr))_minmax(0,1.3fr)_auto]"
      >
        <TextField
          label={t('audit.filter.from')}
          name="from"
          type="date"
          defaultValue={dayOf(address.from, zone)}
        />
        <TextField
          label={t('audit.filter.to')}
          name="to"
          type="date"
          defaultValue={dayOf(address.to, zone, { isEnd: true })}
        />
        <SelectField
          label={t('audit.filter.who')}
          name="actor"
          options={actors}
          defaultValue={address.actor}
        />
        <SelectField
          label={t('audit.filter.what')}
          name="action"
          options={actions}
          defaultValue={address.action}
        />
        <SelectField
          label={t('audit.filter.outcome')}
          name="outcome"
          options={outcomes}
          defaultValue={address.outcome}
        />
        <TextField
          label={t('audit.filter.words')}
          name="text"
          type="search"
          autoComplete="off"
          maxLength={200}
          placeholder={t('audit.filter.wordsOf')}
          defaultValue={address.text}
        />
        <div className="flex gap-2 max-xl:col-span-full">
          <Button type="submit" look="primary" busy={isPending}>
            {t('audit.filter.find')}
          </Button>
          {isNarrowed(address) && (
            <ButtonLink href="/admin/audit" look="quiet">
              {common('clear')}
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  );
}
