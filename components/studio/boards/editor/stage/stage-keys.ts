import type { Direction } from '#lib/domain/arrange-panels';

/** What a key does to the panel that has the focus. */
export type StageCommand =
  | { kind: 'step'; direction: Direction }
  | { kind: 'size'; direction: Direction }
  | { kind: 'remove' }
  | { kind: 'duplicate' }
  | { kind: 'open' }
  | { kind: 'leave' }
  | { kind: 'help' };

interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The command of a key on a panel, null for those that are none of the stage's. */
export function stageCommand({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): StageCommand | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'd' && !shiftKey ? { kind: 'duplicate' } : null;
  const direction = DIRECTIONS[key];
  if (direction) return { kind: shiftKey ? 'size' : 'step', direction };
  switch (key) {
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' };
    case 'Enter':
      return { kind: 'open' };
    case 'Escape':
      return { kind: 'leave' };
    case '?':
      return { kind: 'help' };
    default:
      return null;
  }
}

/** Whether a key undoes or does again, on a page as on a Mac. */
export function undoCommand({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): 'undo' | 'redo' | null {
  if (altKey || !(ctrlKey || metaKey)) return null;
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return shiftKey ? null : 'redo';
    default:
      return null;
  }
}
