'use client';

import { useEffect, useEffectEvent } from 'react';
import { undoCommand } from './stage-keys.ts';

/** Ctrl+Z and its like on the whole page, but where text is typed, which has its own, and under a dialog. */
export function useUndoKeys({ undo, redo }: { undo: () => void; redo: () => void }): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const command = undoCommand(event);
    if (command === null || event.defaultPrevented || isOwn(event.target)) return;
    event.preventDefault();
    if (command === 'undo') undo();
    else redo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

const NO_TEXT = new Set(['checkbox', 'radio', 'button', 'range', 'color', 'file']);

function isOwn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (document.querySelector('[role=dialog], [role=alertdialog]')) return true;
  if (target instanceof HTMLInputElement) return !NO_TEXT.has(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
