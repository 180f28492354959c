import type {
  BigNumberPanel,
  CampaignTablePanel,
  GaugePanel,
  ClockPanel,
  HealthPanel,
  ImagePanel,
  LeaderboardPanel,
  QueueTablePanel,
  StateBarPanel,
  TextPanel,
  TickerPanel,
  WebPagePanel,
} from './board.ts';
import type { AgentGridPanel, AgentTablePanel } from './agent-panels.ts';
import type { FiguresQuery, RowsQuery } from './live-query.ts';

/** The version that boards are written in; older ones are brought up by `migrateBoardDocument`. */
export const BOARD_FORMAT = 1;

/** A grid laid over the room below the header; panels stand on whole cells. */
export interface Grid {
  columns: number;
  rows: number;
}

/** Where a panel stands: its first cell from the left and the top, counted from 0, and its size in cells. */
export interface GridPlace {
  column: number;
  row: number;
  columns: number;
  rows: number;
}

/** A query of a board: it reads the board's connection, so it names none. A column `@offered` is the column of that role. */
export type Unconnected<Query extends RowsQuery | FiguresQuery> = Omit<Query, 'connection'>;

type QueryFields = 'query' | 'statistics' | 'inbound' | 'outbound';
/** A panel as it is written down: on the grid, and with queries that name no connection. */
type Written<Panel> = Omit<Panel, 'place' | 'groups' | 'outcomes' | QueryFields> & {
  [Field in Extract<keyof Panel, QueryFields>]: Panel[Field] extends RowsQuery | FiguresQuery
    ? Unconnected<Panel[Field]>
    : never;
};

export type PanelDocument =
  | Written<BigNumberPanel>
  | Written<GaugePanel>
  | Written<QueueTablePanel>
  | Written<StateBarPanel>
  | Written<AgentGridPanel>
  | Written<AgentTablePanel>
  | Written<CampaignTablePanel>
  | Written<LeaderboardPanel>
  | Written<HealthPanel>
  | Written<TextPanel>
  | Written<ImagePanel>
  | Written<ClockPanel>
  | Written<TickerPanel>
  | Written<WebPagePanel>;

export const BOARD_THEMES = ['dark', 'light'] as const;
export type BoardTheme = (typeof BOARD_THEMES)[number];

/** How agents are named where everybody can read it: whole, by initials, or by no name at all. */
export const AGENT_NAMES = ['names', 'initials', 'hidden'] as const;
export type AgentNames = (typeof AGENT_NAMES)[number];

export interface Masking {
  agents: AgentNames;
}

/** From where a board is read, and on which screen: what decides how large its text must be. */
export interface Viewing {
  /** Diagonal of the screen. */
  inches: number;
  metres: number;
}

/** A board as it is kept, compared, exported and applied from files. Plain JSON. */
export interface BoardDocument {
  format: typeof BOARD_FORMAT;
  name: string;
  /** The connection that all its panels read; null for the first that whoever looks may see. */
  connection: string | null;
  grid: Grid;
  theme: BoardTheme;
  masking: Masking;
  /** Whether a code in the header leads to where the numbers come from; it does unless this says no. */
  codes?: boolean;
  /** On which screen it is read and from where; the usual ones unless this says otherwise (`lib/domain/lint`). */
  viewing?: Viewing;
  panels: readonly PanelDocument[];
}
