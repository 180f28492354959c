'use client';

import type { ReactNode } from 'react';
import type { BoardTheme } from '#lib/domain/board-document';
import { CANVAS, type CanvasPlace } from '#components/wall/canvas-place.ts';
import { classNames } from '#components/ui/class-names.ts';
import { useBoxSize } from '#components/studio/boards/preview/use-box-size.ts';
import { fitScreen, screenView, type Screen } from './screens.ts';

interface StageScreenProps {
  screen: Screen;
  theme: BoardTheme;
  /** What is on the screen, given where its canvas stands. */
  picture: (canvas: CanvasPlace) => ReactNode;
  /** What lies over the canvas, given its scale. */
  children: (scale: number) => ReactNode;
}

/** The screen that was chosen, as large as the page has room for it, and the canvas where a wall would put it. */
export function StageScreen({ screen, theme, picture, children }: StageScreenProps) {
  const [box, size] = useBoxSize();
  const { isFilled } = screenView(screen);
  const { width, height, canvas } = fitScreen(screen, size);
  return (
    <div
      ref={box}
      className={classNames(
        'flex w-full items-center justify-center rounded-desk bg-panel',
        isFilled ? 'aspect-video' : 'h-[clamp(380px,calc(100dvh-250px),820px)]',
      )}
    >
      {size.width > 0 && (
        <div
          data-theme={theme}
          data-screen={screen}
          className="relative shrink-0 overflow-hidden rounded-desk bg-bg outline-1 outline-line select-none"
          style={{ width, height }}
        >
          {picture(canvas)}
          <div
            className="absolute top-0 left-0"
            style={{
              width: CANVAS.width * canvas.scale,
              height: CANVAS.height * canvas.scale,
              transform: `translate(${canvas.left}px, ${canvas.top}px)`,
            }}
          >
            {children(canvas.scale)}
          </div>
        </div>
      )}
    </div>
  );
}
