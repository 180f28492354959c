'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ImageView } from '#lib/domain/image';
import { getJson } from '../get-json.ts';
import { Notice } from '../notice.tsx';
import { useProblemWords } from '../problem-words.ts';
import { KeptPictures } from './kept-pictures.tsx';
import { picturesIn } from './send-picture.ts';
import { UploadPicture } from './upload-picture.tsx';

interface ChoosePictureProps {
  /** Id of a picture, which may be one that is not kept here. */
  chosen: string | null;
  onChoose: (id: string) => void;
}

const KEPT = ['images'] as const;

/** A picture that is handed in, or one that is here already. */
export function ChoosePicture({ chosen, onChoose }: ChoosePictureProps) {
  const t = useTranslations('common.pictures');
  const sayProblem = useProblemWords();
  const queries = useQueryClient();
  const { data: images, error } = useQuery({
    queryKey: KEPT,
    queryFn: ({ signal }) => getJson('/api/images', { read: picturesIn, signal }),
  });
  const isElsewhere = chosen !== null && images !== undefined && !images.some(({ id }) => id === chosen);
  const take = (image: ImageView): void => {
    queries.setQueryData<readonly ImageView[]>(KEPT, (known = []) => [
      image,
      ...known.filter(({ id }) => id !== image.id),
    ]);
    onChoose(image.id);
  };
  return (
    <>
      <UploadPicture onAdded={take} />
      {isElsewhere && (
        <Notice tone="warn" title={t('elsewhere')}>
          {t('elsewhereDetail')}
        </Notice>
      )}
      {error && <Notice tone="bad">{sayProblem(error)}</Notice>}
      {images && images.length > 0 && <KeptPictures images={images} chosen={chosen} onChoose={onChoose} />}
    </>
  );
}
