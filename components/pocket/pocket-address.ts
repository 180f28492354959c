import { TEAMS_BY, type TeamsBy } from '#lib/domain/pocket/pocket-plan';

export const POCKET_VIEWS = ['now', 'teams', 'walls', 'more'] as const;
export type PocketView = (typeof POCKET_VIEWS)[number];

/** What the link of a phone's page says. */
export interface PocketAddress {
  view: PocketView;
  /** Null: the one that was looked at last, else the first there is. */
  connection: string | null;
  by: TeamsBy;
  /** The team that is looked into. */
  team: string | null;
}

export function readPocketAddress(search: string): PocketAddress {
  const params = new URLSearchParams(search);
  const view = POCKET_VIEWS.find((name) => name === params.get('view')) ?? 'now';
  return {
    view,
    connection: params.get('connection') || null,
    by: TEAMS_BY.find((name) => name === params.get('by')) ?? 'group',
    team: view === 'teams' ? params.get('team') || null : null,
  };
}

/** With a question mark; what need not be said is left out. */
export function writePocketAddress({ view, connection, by, team }: PocketAddress): string {
  const params = new URLSearchParams();
  if (view !== 'now') params.set('view', view);
  if (connection !== null) params.set('connection', connection);
  if (view === 'teams' && by !== 'group') params.set('by', by);
  if (view === 'teams' && team !== null) params.set('team', team);
  const search = params.toString();
  return search === '' ? '?' : `?${search}`;
}
