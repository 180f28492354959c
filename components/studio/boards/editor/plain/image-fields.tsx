'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { PanelDocument } from '#lib/domain/board-document';
import type { ImageView } from '#lib/domain/image';
import { PLAIN_LIMITS } from '#lib/domain/plain-panels';
import { getJson } from '#components/ui/get-json.ts';
import { Notice } from '#components/ui/notice.tsx';
import { errorWords } from '#components/ui/problem-words.ts';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { KeptImages } from './kept-images.tsx';
import { imagesIn } from './send-image.ts';
import { UploadImage } from './upload-image.tsx';

type ImageDocument = Extract<PanelDocument, { kind: 'image' }>;

interface ImageFieldsProps {
  panel: ImageDocument;
  onChange: (panel: PanelDocument) => void;
}

const KEPT = ['images'] as const;

/** Which picture a panel shows: one that is handed in, or one that is here already. */
export function ImageFields({ panel, onChange }: ImageFieldsProps) {
  const t = useTranslations('studio.boards.editor.image');
  const common = useTranslations('common');
  const queries = useQueryClient();
  const { data: images, error } = useQuery({
    queryKey: KEPT,
    queryFn: ({ signal }) => getJson('/api/images', { read: imagesIn, signal }),
  });
  const isElsewhere =
    panel.image !== null && images !== undefined && !images.some(({ id }) => id === panel.image);
  const take = (image: ImageView): void => {
    queries.setQueryData<readonly ImageView[]>(KEPT, (known = []) => [
      image,
      ...known.filter(({ id }) => id !== image.id),
    ]);
    onChange({ ...panel, image: image.id });
  };
  return (
    <>
      <UploadImage onAdded={take} />
      {isElsewhere && (
        <Notice tone="warn" title={t('elsewhere')}>
          {t('elsewhereDetail')}
        </Notice>
      )}
      {error && <Notice tone="bad">{errorWords(error, common)}</Notice>}
      {images && images.length > 0 && (
        <KeptImages
          images={images}
          chosen={panel.image}
          onChoose={(id) => onChange({ ...panel, image: id })}
        />
      )}
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
