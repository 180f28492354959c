'use client';

import { useTranslations } from 'next-intl';
import type { PanelDocument } from '#lib/domain/board-document';
import { PLAIN_LIMITS } from '#lib/domain/plain-panels';
import { ChoosePicture } from '#components/ui/pictures/choose-picture.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';

type ImageDocument = Extract<PanelDocument, { kind: 'image' }>;

interface ImageFieldsProps {
  panel: ImageDocument;
  onChange: (panel: PanelDocument) => void;
}

/** Which picture a panel shows: one that is handed in, or one that is here already. */
export function ImageFields({ panel, onChange }: ImageFieldsProps) {
  const t = useTranslations('studio.boards.editor.image');
  return (
    <>
      <ChoosePicture chosen={panel.image} onChoose={(id) => onChange({ ...panel, image: id })} />
      <SelectField
        label={t('fit')}
        name="fit"
        value={panel.fit}
        options={[
          { value: 'contain', label: t('contain') },
          { value: 'cover', label: t('cover') },
        ]}
        onChange={({ target }) => onChange({ ...panel, fit: target.value === 'cover' ? 'cover' : 'contain' })}
      />
      <TextField
        label={t('alt')}
        name="alt"
        optional
        hint={t('altHint')}
        value={panel.alt}
        maxLength={PLAIN_LIMITS.alt}
        onChange={({ target }) => onChange({ ...panel, alt: target.value })}
      />
    </>
  );
}
