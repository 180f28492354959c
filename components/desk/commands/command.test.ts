import { describe, expect, it } from 'vitest';
import { isPressed, type Command } from './command.ts';
import { CommandRegistry } from './command-registry.ts';

function press(key: string, more: Partial<Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>> = {}) {
  return { key, ctrlKey: false, metaKey: false, altKey: false, ...more };
}

describe('the keys of a command', () => {
  it.each([
    ['p', press('p'), true],
    ['p', press('P'), true],
    ['p', press('p', { ctrlKey: true }), false],
    ['p', press('p', { altKey: true }), false],
    ['mod+k', press('k', { ctrlKey: true }), true],
    ['mod+k', press('K', { metaKey: true }), true],
    ['mod+k', press('k'), false],
    ['?', press('?'), true],
  ])('%s by %j: %s', (keys, event, pressed) => {
    expect(isPressed(keys, event)).toBe(pressed);
  });
});

describe('the table of commands', () => {
  const command = (id: string, group: Command['group']): Command => ({
    id,
    group,
    title: id,
    run: () => undefined,
  });

  it('is of all parts, by group, and of those that are still there', () => {
    const registry = new CommandRegistry();
    const [one, other] = [Symbol('one'), Symbol('other')];
    registry.put(one, [command('admin', 'pages'), command('pause', 'table')]);
    registry.put(other, [command('csv', 'table')]);
    expect(registry.all().map(({ id }) => id)).toEqual(['pause', 'csv', 'admin']);
    registry.put(one, [command('go-live', 'table')]);
    expect(registry.all().map(({ id }) => id)).toEqual(['go-live', 'csv']);
    registry.remove(other);
    expect(registry.all().map(({ id }) => id)).toEqual(['go-live']);
  });

  it('tells of every change, and is the same array between two', () => {
    const registry = new CommandRegistry();
    let told = 0;
    const end = registry.subscribe(() => (told += 1));
    const part = Symbol('part');
    registry.put(part, []);
    const all = registry.all();
    expect(registry.all()).toBe(all);
    registry.remove(part);
    registry.remove(part);
    end();
    registry.put(part, []);
    expect(told).toBe(2);
  });
});
