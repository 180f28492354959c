'use client';

import { createContext, use, useEffect, useState } from 'react';
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
