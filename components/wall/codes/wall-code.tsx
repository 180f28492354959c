'use client';

import { type ComponentType, Suspense, lazy } from 'react';
import type { CodeSquaresProps } from './code-squares.tsx';

// No part of what every wall loads; where it cannot be fetched a wall goes on without its codes.
const Squares = lazy<ComponentType<CodeSquaresProps>>(async () => ({
  default: await import('./code-squares.tsx').then(
    ({ CodeSquares }) => CodeSquares,
    () => NoSquares,
  ),
}));

interface WallCodeProps {
  address: string;
  /** What it leads to, for those who do not see it. */
  label: string;
  /** The room it has, each way; it stands at its right edge. */
  roomPx: number;
  /** Whether it can be followed by hand. */
  opens: boolean;
}

/** A code that leads to where numbers come from; for whoever sits in front of it a link as well. */
export function WallCode({ address, label, roomPx, opens }: WallCodeProps) {
  const look = 'flex shrink-0 items-center justify-end';
  const size = { width: roomPx, height: roomPx };
  const squares = (
    <Suspense fallback={null}>
      <Squares text={address} roomPx={roomPx} />
    </Suspense>
  );
  return opens ? (
    <a
      href={address}
      aria-label={label}
      data-code={address}
      style={size}
      className={`${look} cursor-pointer rounded-[8px] focus-visible:outline-4`}
    >
      {squares}
    </a>
  ) : (
    <figure aria-label={label} data-code={address} style={size} className={`${look} m-0`}>
      {squares}
    </figure>
  );
}

function NoSquares() {
  return null;
}
