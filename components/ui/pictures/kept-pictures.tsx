'use client';

import { useTranslations } from 'next-intl';
import { imagePath, type ImageView } from '#lib/domain/image';
import { classNames } from '../class-names.ts';
import { Picture } from '../picture.tsx';

interface KeptPicturesProps {
  images: readonly ImageView[];
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** The pictures that are here, one of which can be chosen. */
export function KeptPictures({ images, chosen, onChoose }: KeptPicturesProps) {
  const t = useTranslations('common.pictures');
  return (
    <fieldset className="m-0 flex min-w-0 flex-col border-0 p-0">
      <legend className="mb-1.5 p-0 text-desk-label font-label text-ink-2">{t('kept')}</legend>
      <div className="grid max-h-[260px] grid-cols-3 gap-2 overflow-y-auto p-1">
        {images.map(({ id, name, width, height }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === chosen}
            aria-label={t('choose', { name, width, height })}
            title={`${name} · ${width} × ${height}`}
            onClick={() => onChoose(id)}
            className={classNames(
              'flex aspect-[4/3] cursor-pointer items-center justify-center overflow-hidden rounded-md bg-panel-2 p-1.5 outline-1 -outline-offset-1 outline-line',
              id === chosen && 'outline-2 outline-ink',
            )}
          >
            <Picture
              src={imagePath(id)}
              alt=""
              loading="lazy"
              className="max-h-full max-w-full object-contain"
            />
          </button>
        ))}
      </div>
    </fieldset>
  );
}
