'use client';

import { createContext, use } from 'react';
import { explainPath, type ExplainTarget } from '#lib/domain/explain/explain-path';

/** How the codes of a wall are, and what they lead to. */
export interface WallCodes {
  /** Where people reach us, such as `https://wall.example.com`; null: where this page was loaded from. */
  address: string | null;
  /** Whether whoever looks can follow a code by hand: on a wall of their own, not on a television. */
  opens: boolean;
  /** Every panel shows its own code at the moment. */
  areShown: boolean;
}

const WallCodesContext = createContext<WallCodes>({ address: null, opens: false, areShown: false });

export const WallCodesProvider = WallCodesContext.Provider;

export function useWallCodes(): WallCodes {
  return use(WallCodesContext);
}

/** The whole address of an explanation, as a code has it. */
export function explainAddress({ address }: Pick<WallCodes, 'address'>, target: ExplainTarget): string {
  return `${address ?? window.location.origin}${explainPath(target)}`;
}
