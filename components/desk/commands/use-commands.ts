'use client';

import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { Command } from './command.ts';
import { CommandRegistry } from './command-registry.ts';

/** The desk's table of commands; one of its own where there is no desk around. */
export const Commands = createContext(new CommandRegistry());

/** Offers commands while mounted. Give a memoised array: another one takes the place of the last. */
export function useCommands(commands: readonly Command[]): void {
  const registry = use(Commands);
  const [part] = useState(() => Symbol('part'));
  useEffect(() => registry.put(part, commands), [registry, part, commands]);
  useEffect(() => () => registry.remove(part), [registry, part]);
}

/** All that can be done just now. */
export function useAllCommands(): readonly Command[] {
  const registry = use(Commands);
  return useSyncExternalStore(
    (listener) => registry.subscribe(listener),
    () => registry.all(),
    () => registry.all(),
  );
}
