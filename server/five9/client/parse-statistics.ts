import type { StatisticType } from '#lib/domain/statistic-type';
import type { AnswerReading } from '../contract/answer-stream.ts';
import { statisticsStream } from '../contract/statistics-stream.ts';
import type { WireStatistics } from '../contract/wire-types.ts';
import { textPieces } from './text-pieces.ts';

/** Reads an answer of getStatistics from its bytes, exactly as a call does, turns for the event loop included. */
export async function parseStatistics(
  asked: StatisticType,
  chunks: AsyncIterable<Uint8Array>,
): Promise<AnswerReading<WireStatistics>> {
  const stream = statisticsStream(asked);
  for await (const piece of textPieces(chunks, { maxBytes: Number.MAX_SAFE_INTEGER }))
    if (!stream.push(piece)) break;
  return stream.finish();
}
