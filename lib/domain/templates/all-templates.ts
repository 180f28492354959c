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

/** A board to begin from. */
export interface BoardTemplate {
  /** Names it in requests. */
  id: string;
  name: string;
  /** Who it is for and what they see on it, in a sentence. */
  forWhom: string;
  /** What it can be made for; left out, the board covers all. */
  takes: readonly (keyof TemplateChoice)[];
  make: (choice?: TemplateChoice) => BoardDocument;
}

/** In the order in which they are offered. */
export const TEMPLATES: readonly BoardTemplate[] = [
  {
    id: 'floor-inbound',
    name: 'Inbound floor',
    forWhom: 'For agents who answer calls: who waits where, and how well it goes today.',
    takes: [],
    make: floorInbound,
  },
  {
    id: 'floor-outbound',
    name: 'Outbound floor',
    forWhom: 'For agents whom the dialer calls: people reached, records left, who has made the most calls.',
    takes: [],
    make: floorOutbound,
  },
  {
    id: 'blended',
    name: 'Whole floor',
    forWhom: 'For a floor that takes and makes calls: its numbers, queues, agents and campaigns.',
    takes: [],
    make: blended,
  },
  {
    id: 'one-team',
    name: 'One team',
    forWhom: 'For a team and its supervisor: one agent group by itself.',
    takes: ['group'],
    make: oneTeam,
  },
  {
    id: 'queue-detail',
    name: 'Queue detail',
    forWhom: 'For whoever answers for one skill: its calls, large, and the agents who hold it.',
    takes: ['skill'],
    make: queueDetail,
  },
  {
    id: 'executive',
    name: 'At a glance',
    forWhom: 'For managers and guests: six numbers, read in passing.',
    takes: [],
    make: executive,
  },
  {
    id: 'campaign-room',
    name: 'Campaign room',
    forWhom: 'For those who start and stop campaigns: the state and progress of each.',
    takes: [],
    make: campaignRoom,
  },
  {
    id: 'agents-by-state',
    name: 'Agents by state',
    forWhom: 'For supervisors on the floor: who does what, and for how long.',
    takes: [],
    make: agentsByState,
  },
  {
    id: 'leaderboard',
    name: 'Leaderboard',
    forWhom: 'For a team that likes to compare: what all have done, and who has done the most.',
    takes: [],
    make: leaderboard,
  },
  {
    id: 'health',
    name: 'Health',
    forWhom: 'For whoever keeps Watchfloor running: connections, data ages, calls left.',
    takes: [],
    make: health,
  },
];
