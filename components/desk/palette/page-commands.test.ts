import { describe, expect, it } from 'vitest';
import type { Role } from '#lib/domain/role';
import { englishWords } from '#lib/words/testing/english-words';
import { pageCommands } from './page-commands.ts';

function pagesOf(role: Role): readonly string[] {
  return pageCommands({
    role,
    t: englishWords('desk'),
    admin: englishWords('admin'),
    onType: () => undefined,
    onPage: () => undefined,
  }).map(({ id }) => id);
}

describe('where the palette leads', () => {
  it('is to all tables and to nothing that a role may not open', () => {
    expect(pagesOf('supervisor')).toEqual(
      expect.arrayContaining(['tables.ACDStatus', 'pages./studio/boards']),
    );
    expect(pagesOf('supervisor')).not.toContain('pages./admin/people');
    expect(pagesOf('manager')).toContain('pages./admin/directory');
    expect(pagesOf('admin')).toContain('pages./admin/people');
  });
});
