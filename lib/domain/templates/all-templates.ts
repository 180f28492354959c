import type { Words } from '#lib/words/words';
import type { BoardDocument } from '../board-document.ts';
import { agentsByState } from './agents-by-state.ts';
import { blended } from './blended.ts';
import { campaignRoom } from './campaign-room.ts';
import type { TemplateChoice } from './conditions.ts';
import { executive } from './executive.ts';
import { floorInbound } from './floor-inbound.ts';
import { floorOutbound } from './floor-outbound.ts';
import { health } from './health.ts';
import { leaderboard } from './leaderboard.ts';
import { oneTeam } from './one-team.ts';
import { queueDetail } from './queue-detail.ts';
import { worded } from './worded.ts';

export type TemplateId =
  | 'floor-inbound'
  | 'floor-outbound'
  | 'blended'
  | 'one-team'
  | 'queue-detail'
  | 'executive'
  | 'campaign-room'
  | 'agents-by-state'
  | 'leaderboard'
  | 'health';

/** A board to begin from. */
export interface BoardTemplate {
  /** Names it in requests, and its words: `boards.templates` of the studio's. */
  id: TemplateId;
  /** What it can be made for; left out, the board covers all. */
  takes: readonly (keyof TemplateChoice)[];
  /** In the language of the words: what it says is then the board's own. */
  make: (t: Words<'boards'>, choice?: TemplateChoice) => BoardDocument;
}

type Made = Pick<BoardTemplate, 'id' | 'takes'> & { of: (choice?: TemplateChoice) => BoardDocument };

const MADE: readonly Made[] = [
  {
    id: 'floor-inbound',
    takes: [],
    of: floorInbound,
  },
  {
    id: 'floor-outbound',
    takes: [],
    of: floorOutbound,
  },
  {
    id: 'blended',
    takes: [],
    of: blended,
  },
  {
    id: 'one-team',
    takes: ['group'],
    of: oneTeam,
  },
  {
    id: 'queue-detail',
    takes: ['skill'],
    of: queueDetail,
  },
  {
    id: 'executive',
    takes: [],
    of: executive,
  },
  {
    id: 'campaign-room',
    takes: [],
    of: campaignRoom,
  },
  {
    id: 'agents-by-state',
    takes: [],
    of: agentsByState,
  },
  {
    id: 'leaderboard',
    takes: [],
    of: leaderboard,
  },
  {
    id: 'health',
    takes: [],
    of: health,
  },
];

/** In the order in which they are offered. */
export const TEMPLATES: readonly BoardTemplate[] = MADE.map(({ of, ...template }) => ({
  ...template,
  make: (t, choice) => worded(of(choice), t),
}));

/** What boards are called that were made for one team or one skill, and for none. */
export function unfilledNames(t: Words<'boards'>): readonly string[] {
  return TEMPLATES.filter(({ takes }) => takes.length > 0).map(({ make }) => make(t).name);
}
