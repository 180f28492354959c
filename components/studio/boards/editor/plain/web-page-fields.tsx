'use client';

import { useTranslations } from 'next-intl';
import type { PanelDocument } from '#lib/domain/board-document';
import { MOST_ADDRESS, readPageAddress } from '#lib/domain/page-address';
import { PLAIN_LIMITS } from '#lib/domain/plain-panels';
import { NumberField } from '#components/ui/number-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';

type WebPageDocument = Extract<PanelDocument, { kind: 'web-page' }>;

interface WebPageFieldsProps {
  panel: WebPageDocument;
  onChange: (panel: PanelDocument) => void;
}

const MINUTE_MS = 60_000;
const MINUTES = [1, 5, 15, 60, 240] as const;
const PERCENT = 100;

/** Which page of elsewhere a panel shows. */
export function WebPageFields({ panel, onChange }: WebPageFieldsProps) {
  const t = useTranslations('studio.boards.editor.webPage');
  const { address, everyMs, zoom = 1 } = panel;
  const read = readPageAddress(address);
  const isOwn = read.kind === 'ok' && read.origin === window.location.origin;
  const wrong = read.kind === 'bad' && read.why !== 'none' ? t(`wrong.${read.why}`) : undefined;
  const minutes = [...new Set([...MINUTES, ...(everyMs === undefined ? [] : [everyMs / MINUTE_MS])])];
  return (
    <>
      <TextField
        label={t('address')}
        name="address"
        type="url"
        hint={t('addressHint')}
        error={isOwn ? t('wrong.own') : wrong}
        value={address}
        maxLength={MOST_ADDRESS}
        spellCheck={false}
        onChange={({ target }) => onChange({ ...panel, address: target.value })}
      />
      <SelectField
        label={t('every')}
        name="everyMs"
        value={everyMs === undefined ? '' : String(everyMs / MINUTE_MS)}
        options={[
          { value: '', label: t('never') },
          ...minutes
            .toSorted((one, other) => one - other)
            .map((count) => ({ value: String(count), label: t('minutes', { count }) })),
        ]}
        onChange={({ target }) => {
          const { everyMs: _, ...rest } = panel;
          onChange(target.value === '' ? rest : { ...rest, everyMs: Number(target.value) * MINUTE_MS });
        }}
      />
      <NumberField
        label={t('zoom')}
        name="zoom"
        unit="%"
        whole
        hint={t('zoomHint')}
        value={Math.round(zoom * PERCENT)}
        least={PLAIN_LIMITS.zoom.least * PERCENT}
        most={PLAIN_LIMITS.zoom.most * PERCENT}
        onChange={(percent) => {
          const { zoom: _, ...rest } = panel;
          onChange(percent === PERCENT ? rest : { ...rest, zoom: percent / PERCENT });
        }}
      />
    </>
  );
}
