'use client';

import { createContext, useContext } from 'react';
import type { BoardConnection } from '../board-facts.ts';

/** The connection that the board under edit is shown with; null where there is none to be seen. */
export const EditedConnection = createContext<BoardConnection | null>(null);

export function useEditedConnection(): BoardConnection | null {
  return useContext(EditedConnection);
}
