import { describe, expect, it } from 'vitest';
import type { Command, CommandGroup } from '../commands/command.ts';
import { matchCommand } from './match-command.ts';
import { MOST_OFFERED, rankCommands } from './rank-commands.ts';

function command(title: string, group: CommandGroup = 'tables', detail?: string): Command {
  return { id: title, group, title, ...(detail !== undefined && { detail }), run: () => undefined };
}

const COMMANDS = [
  command('Pause the table', 'table'),
  command('Queues'),
  command('Agents now'),
  command('Agent statistics'),
  command('Inbound campaigns'),
  command('Billing', 'queues'),
  command('Billing – Español', 'queues'),
  command('Ana Ruiz', 'agents', 'ana.ruiz@northwind.example'),
  command('Chloé Martin', 'agents', 'cm@northwind.example'),
  command('Boards', 'pages'),
];

function found(typed: string): readonly string[] {
  return rankCommands(COMMANDS, typed).map(({ title }) => title);
}

describe('what a palette offers', () => {
  it.each([
    ['by the start of the title, the shorter one first', 'bill', ['Billing', 'Billing – Español']],
    ['by words in any order', 'table pause', ['Pause the table']],
    ['without accents', 'chloe', ['Chloé Martin']],
    ['by the login, after names', 'northwind ruiz', ['Ana Ruiz']],
    ['by letters that are left out', 'agnow', ['Agents now']],
    ['nothing for what is nowhere', 'zzz', []],
  ])('is found %s', (_, typed, titles) => {
    expect(found(typed)).toEqual(titles);
  });

  it('prefers the start of a word to its middle', () => {
    expect(found('sta')[0]).toBe('Agent statistics');
  });

  it('is, before anything is typed, what can be done here, and not hundreds of names', () => {
    expect(found(' ')).toEqual(
      COMMANDS.filter(({ group }) => group !== 'agents' && group !== 'queues').map(({ title }) => title),
    );
  });

  it('is never more than can be looked through', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => command(`Agent ${index}`, 'agents'));
    expect(rankCommands(many, 'agent')).toHaveLength(MOST_OFFERED);
  });

  it('finds a single letter only where a word has it', () => {
    expect(matchCommand(command('Queues'), 'q')).not.toBeNull();
    expect(matchCommand(command('Boards'), 'q')).toBeNull();
  });
});
