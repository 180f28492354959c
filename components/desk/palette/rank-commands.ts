import { COMMAND_GROUPS, type Command, type CommandGroup } from '../commands/command.ts';
import { matchCommand } from './match-command.ts';

/** So many are offered at once. */
export const MOST_OFFERED = 40;
/** Before anything is typed these are of no use: there are hundreds of them. */
const ONLY_WHEN_ASKED: ReadonlySet<CommandGroup> = new Set(['agents', 'queues']);

/** What to offer for what was typed: the best fitting first; before that, what can be done here, group by group. */
export function rankCommands(commands: readonly Command[], typed: string): readonly Command[] {
  if (typed.trim() === '')
    return commands.filter(({ group }) => !ONLY_WHEN_ASKED.has(group)).slice(0, MOST_OFFERED);
  return commands
    .flatMap((command) => {
      const score = matchCommand(command, typed);
      return score === null ? [] : [{ command, score }];
    })
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        COMMAND_GROUPS.indexOf(a.command.group) - COMMAND_GROUPS.indexOf(b.command.group) ||
        a.command.title.localeCompare(b.command.title),
    )
    .slice(0, MOST_OFFERED)
    .map(({ command }) => command);
}
