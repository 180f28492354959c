/** Where a command stands in the palette; groups come in this order. */
export const COMMAND_GROUPS = [
  'table',
  'views',
  'tables',
  'messages',
  'queues',
  'agents',
  'boards',
  'pages',
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/**
 * One thing that can be done at the desk, offered by the palette, by its keys, and in the list of keys. Whoever may not
 * do it is not given the command at all.
 */
export interface Command {
  /** Unique at the desk: `table.pause`. */
  id: string;
  group: CommandGroup;
  /** In words, as a deed: `Pause the table`. */
  title: string;
  /** Told beside the title and searched too: a login, a team. */
  detail?: string;
  /** One key, pressed where nothing is being typed; or `mod+k`, which works everywhere. */
  keys?: string;
  run: () => void;
}

/** Whether a key press is that of a command. `mod` is Ctrl, or Cmd on a Mac. */
export function isPressed(
  keys: string,
  press: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): boolean {
  const [modifier, key] = keys.startsWith('mod+') ? ['mod', keys.slice('mod+'.length)] : ['', keys];
  const hasModifier = press.ctrlKey || press.metaKey;
  return !press.altKey && hasModifier === (modifier === 'mod') && press.key.toLowerCase() === key;
}
