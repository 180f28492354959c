import { describe, expect, it } from 'vitest';
import type { Role } from '#lib/domain/role';
import { mayEditBoard } from './board-rights.ts';

describe('who may change a board', () => {
  it.each<[role: Role, teams: readonly (string | null)[]]>([
    ['viewer', []],
    ['supervisor', ['billing']],
    ['manager', ['billing', 'sales', null]],
    ['admin', ['billing', 'sales', null]],
  ])('%s of billing: boards of %j', (role, teams) => {
    const editor = { role, teams: new Set(['billing']) };
    expect(['billing', 'sales', null].filter((team) => mayEditBoard(editor, team))).toEqual(teams);
  });
});
