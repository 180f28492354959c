'use client';

import { useTranslations } from 'next-intl';
import type { ImagePanel } from '#lib/domain/board';
import { imagePath } from '#lib/domain/image';
import { Picture } from '#components/ui/picture.tsx';
import { usePicture } from '#components/ui/pictures/use-picture.ts';
import { PlainWords } from '#components/ui/plain-words.tsx';

const GROUND = 'relative flex size-full flex-col overflow-hidden rounded-wall';

/** A picture of this installation; where it is not here, the panel says so. */
export function ImageTile({ panel }: { panel: ImagePanel }) {
  const t = useTranslations('panels');
  const { image, title } = panel;
  if (image !== null) return <KeptPicture key={image} panel={panel} path={imagePath(image)} />;
  return (
    <section aria-label={title} className={`${GROUND} bg-panel px-[24px] py-[16px]`}>
      <PlainWords headline={t('image.none')} detail={t('image.noneDetail')} />
    </section>
  );
}

function KeptPicture({ panel: { title, alt, fit }, path }: { panel: ImagePanel; path: string }) {
  const t = useTranslations('panels');
  const { state, attempt, onLoad, onError } = usePicture();
  const isMissing = state === 'missing';
  const isShown = state === 'shown';
  return (
    <section aria-label={title} className={`${GROUND} ${isMissing ? 'bg-panel px-[24px] py-[16px]' : ''}`}>
      <Picture
        key={attempt}
        src={path}
        alt={alt || title}
        onLoad={onLoad}
        onError={onError}
        className={`absolute inset-0 size-full ${fit === 'cover' ? 'object-cover' : 'object-contain'} ${isShown ? '' : 'invisible'}`}
      />
      {isMissing ? (
        <PlainWords headline={t('image.missing')} detail={alt || t('image.missingDetail')} />
      ) : null}
    </section>
  );
}
