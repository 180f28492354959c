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
  make: (choice?: TemplateChoice) => BoardDocument;
}

/** In the order in which they are offered. */
export const TEMPLATES: readonly BoardTemplate[] = [
  {
    id: 'floor-inbound',
    takes: [],
    make: floorInbound,
  },
  {
    id: 'floor-outbound',
    takes: [],
    make: floorOutbound,
  },
  {
    id: 'blended',
    takes: [],
    make: blended,
  },
  {
    id: 'one-team',
    takes: ['group'],
    make: oneTeam,
  },
  {
    id: 'queue-detail',
    takes: ['skill'],
    make: queueDetail,
  },
  {
    id: 'executive',
    takes: [],
    make: executive,
  },
  {
    id: 'campaign-room',
    takes: [],
    make: campaignRoom,
  },
  {
    id: 'agents-by-state',
    takes: [],
    make: agentsByState,
  },
  {
    id: 'leaderboard',
    takes: [],
    make: leaderboard,
  },
  {
    id: 'health',
    takes: [],
    make: health,
  },
];
