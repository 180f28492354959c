'use client';

import { useId, type KeyboardEvent, type PointerEvent } from 'react';
import type { Place } from '#lib/domain/panel-base';
import { classNames } from '#components/ui/class-names.ts';
import { CANVAS } from '#components/wall/canvas-place.ts';
import { GRIPS, type Gesture, type Grip } from './gesture.ts';
import { cursorOf, gripAt } from './grip-at.ts';

/** How a panel is drawn while something is in hand: it is that, it gives way to it, or it stays. */
export type PanelRole = 'held' | 'gives' | 'stays';

interface StagePanelProps {
  id: string;
  name: string;
  /** What it is and where it stands; read out after its name. */
  description: string;
  /** On the canvas. */
  place: Place;
  isMarked: boolean;
  /** Null while nothing is in hand. */
  role: PanelRole | null;
  /** Its size, while it is being moved or sized. */
  label: string | null;
  on: StagePanelHandlers;
}

export interface StagePanelHandlers {
  pick: (id: string) => void;
  key: (event: KeyboardEvent<HTMLElement>, id: string) => void;
  hold: (event: PointerEvent<HTMLElement>, taken: Pick<Gesture, 'panel' | 'by'>) => void;
  drag: (event: PointerEvent<HTMLElement>) => boolean;
  /** Whether there was more than a press. */
  drop: (event: PointerEvent<HTMLElement>) => boolean;
  cancel: () => void;
}

const GRIP_PLACES: Readonly<Record<Grip, string>> = {
  nw: 'left-0 top-0',
  n: 'left-1/2 top-0',
  ne: 'left-full top-0',
  e: 'left-full top-1/2',
  se: 'left-full top-full',
  s: 'left-1/2 top-full',
  sw: 'left-0 top-full',
  w: 'left-0 top-1/2',
};

/** One panel on the stage: lies over its picture, and is what is picked, moved and sized. */
export function StagePanel({ id, name, description, place, isMarked, role, label, on }: StagePanelProps) {
  const about = useId();
  return (
    <button
      type="button"
      data-stage-panel={id}
      aria-label={name}
      aria-describedby={about}
      aria-pressed={isMarked}
      onClick={() => on.pick(id)}
      onKeyDown={(event) => on.key(event, id)}
      onPointerDown={(event) => {
        const isFinger = event.pointerType !== 'mouse';
        // A finger scrolls the page with what it has not picked yet.
        if (isFinger && !isMarked) return;
        event.currentTarget.focus({ preventScroll: true, focusVisible: false });
        on.hold(event, { panel: id, by: gripOf(event) ?? 'move' });
      }}
      onPointerMove={(event) => {
        if (!on.drag(event)) event.currentTarget.style.cursor = cursorOf(gripOf(event));
      }}
      onPointerUp={(event) => on.drop(event)}
      onPointerCancel={on.cancel}
      className={classNames(
        'group absolute rounded-md outline-offset-1 outline-ink-3 hover:outline-2 focus-visible:z-10 focus-visible:outline-3 focus-visible:outline-state-call',
        isMarked && 'z-10 touch-none outline-2 outline-ink hover:outline-ink',
        role === 'held' && 'z-20 bg-ink/10 outline-2 outline-ink',
        role === 'gives' && 'z-10 outline-2 outline-ink-2 outline-dashed',
      )}
      style={{
        left: `${(place.x / CANVAS.width) * 100}%`,
        top: `${(place.y / CANVAS.height) * 100}%`,
        width: `${(place.width / CANVAS.width) * 100}%`,
        height: `${(place.height / CANVAS.height) * 100}%`,
      }}
    >
      <span id={about} hidden>
        {description}
      </span>
      {GRIPS.map((grip) => (
        <span
          key={grip}
          className={classNames(
            'pointer-events-none absolute hidden size-2 -translate-1/2 rounded-[2px] bg-ink outline-1 outline-bg pointer-coarse:size-3.5 pointer-coarse:rounded-full',
            GRIP_PLACES[grip],
            isMarked ? 'block' : 'group-focus-visible:block',
          )}
        />
      ))}
      {label !== null && (
        <span
          className={classNames(
            'pointer-events-none absolute top-full left-1/2 flex h-6 -translate-1/2 items-center rounded-full px-2.5 text-desk-label font-label whitespace-nowrap tabular-nums',
            role === 'held' ? 'bg-ink text-bg' : 'bg-line text-ink',
          )}
        >
          {label}
        </span>
      )}
    </button>
  );
}

function gripOf({ currentTarget, clientX, clientY, pointerType }: PointerEvent<HTMLElement>): Grip | null {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return gripAt({ width, height }, { x: clientX - left, y: clientY - top }, pointerType !== 'mouse');
}
