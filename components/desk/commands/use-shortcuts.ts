'use client';

import { use, useEffect } from 'react';
import { isPressed } from './command.ts';
import { Commands } from './use-commands.ts';

/**
 * Runs the commands that have keys. Single keys do nothing while somebody types, in an open dialog, or once they are
 * switched off (`singles` false), since speech input presses them too.
 */
export function useShortcuts({ singles }: { singles: boolean }): void {
  const registry = use(Commands);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const pressed = registry.all().find(({ keys }) => keys !== undefined && isPressed(keys, event));
      if (pressed?.keys === undefined) return;
      const isSingle = !pressed.keys.startsWith('mod+');
      if (isSingle && (!singles || isTyping(event.target) || hasDialog())) return;
      event.preventDefault();
      pressed.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [registry, singles]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName) || inMenu(target);
}

/** In a menu letters look for its items. */
function inMenu(target: HTMLElement): boolean {
  return target.closest('[role="menu"]') !== null;
}

function hasDialog(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
