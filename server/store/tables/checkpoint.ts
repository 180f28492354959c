/** A piece of a statistics table as it was last saved; piece 0 says whose it is and how much follows. Only a cache. */
export interface CheckpointPieceTable {
  connection_id: string;
  /** A StatisticType. */
  type: string;
  piece: number;
  text: string;
}
