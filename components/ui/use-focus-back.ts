'use client';

import { useRef } from 'react';

/** What the last dialog on the page was opened by: one that follows another goes back to it too. */
let firstOpener: Element | null = null;

/**
 * Gives the focus back to whatever opened a dialog, or to what `returnsTo` names at the end. Our dialogs are opened by
 * state, not by a trigger of their own, so nothing else knows.
 */
export function useFocusBack(returnsTo?: () => HTMLElement | null): {
  onOpenAutoFocus: () => void;
  onCloseAutoFocus: (event: Event) => void;
} {
  const opener = useRef<Element | null>(null);
  return {
    onOpenAutoFocus() {
      opener.current = openerOf(document.activeElement);
      const isOnPage = opener.current && !opener.current.closest('[role=dialog], [role=alertdialog]');
      if (isOnPage) firstOpener = opener.current;
    },
    onCloseAutoFocus(event) {
      event.preventDefault();
      const back = returnsTo?.() ?? (opener.current?.isConnected ? opener.current : firstOpener);
      if (back instanceof HTMLElement) back.focus();
    },
  };
}

/**
 * An item of a menu is gone once it is chosen: its button stands for it. Nothing has the focus where what had it went away, as
 * the dialog before does.
 */
function openerOf(active: Element | null): Element | null {
  if (active === document.body) return null;
  const button = active?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  return button ? document.getElementById(button) : active;
}
