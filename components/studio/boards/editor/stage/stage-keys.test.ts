import { describe, expect, it } from 'vitest';
import { stageCommand, undoCommand } from './stage-keys.ts';

function press(keys: string) {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    altKey: parts.includes('Alt'),
  };
}

describe('a key on a panel', () => {
  it.each([
    ['ArrowLeft', { kind: 'step', direction: 'left' }],
    ['Shift+ArrowDown', { kind: 'size', direction: 'down' }],
    ['Delete', { kind: 'remove' }],
    ['Backspace', { kind: 'remove' }],
    ['Ctrl+d', { kind: 'duplicate' }],
    ['Cmd+d', { kind: 'duplicate' }],
    ['Enter', { kind: 'open' }],
    ['Escape', { kind: 'leave' }],
    ['Shift+?', { kind: 'help' }],
  ])('%s is a command', (keys, command) => {
    expect(stageCommand(press(keys))).toEqual(command);
  });

  it.each(['Tab', 'a', 'Alt+ArrowLeft', 'Ctrl+ArrowLeft', 'Ctrl+Shift+d', 'Ctrl+Backspace'])(
    '%s is left to the browser',
    (keys) => {
      expect(stageCommand(press(keys))).toBeNull();
    },
  );
});

describe('a key on the page', () => {
  it.each([
    ['Ctrl+z', 'undo'],
    ['Cmd+z', 'undo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['Cmd+Shift+z', 'redo'],
    ['Ctrl+y', 'redo'],
    ['z', null],
    ['Ctrl+Alt+z', null],
  ])('%s is %s', (keys, command) => {
    expect(undoCommand(press(keys))).toBe(command);
  });
});
