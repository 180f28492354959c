'use client';

import { useState } from 'react';
import { imagePath } from '#lib/domain/image';
import { Picture } from '#components/ui/picture.tsx';
import { usePicture } from '#components/ui/pictures/use-picture.ts';

const HEIGHT_PX = 60;
const MOST_PX = 260;
const PLATE_PX = 8;
/** White whatever the board's ground: it is what logos are drawn for. */
const PLATE = '#ffffff';

interface CompanyLogoProps {
  /** Id of an image. */
  logo: string;
  /** Whether it stands on white. */
  isOnPlate: boolean;
  /** Told how wide it is drawn, in pixels of the canvas, once that is known. */
  onWidth?: (px: number) => void;
}

/**
 * The company's own mark, as high as a wall's header. It stands beside the name and says nothing that the name does not, so nobody
 * is read a description of it; until it is there, and where it cannot be fetched, it takes no room.
 */
export function CompanyLogo({ logo, isOnPlate, onWidth }: CompanyLogoProps) {
  const { state, attempt, onLoad, onError } = usePicture();
  const [widthPx, setWidthPx] = useState(0);
  const isShown = state === 'shown';
  return (
    <span
      data-logo={state}
      style={{
        width: widthPx,
        height: HEIGHT_PX,
        ...(isOnPlate && { padding: PLATE_PX, backgroundColor: PLATE }),
      }}
      className={`flex shrink-0 overflow-hidden ${isOnPlate ? 'rounded-[10px]' : ''} ${isShown ? '' : 'invisible absolute'}`}
    >
      <Picture
        key={attempt}
        src={imagePath(logo)}
        alt=""
        onLoad={({ currentTarget }) => {
          const drawnPx = logoWidthPx(currentTarget, isOnPlate);
          setWidthPx(drawnPx);
          onWidth?.(drawnPx);
          onLoad();
        }}
        onError={onError}
        className="size-full object-contain"
      />
    </span>
  );
}

function logoWidthPx(size: { naturalWidth: number; naturalHeight: number }, isOnPlate: boolean): number {
  const framePx = isOnPlate ? 2 * PLATE_PX : 0;
  const widthPx = ((HEIGHT_PX - framePx) * size.naturalWidth) / Math.max(1, size.naturalHeight);
  return Math.min(MOST_PX, Math.ceil(widthPx + framePx));
}
