import type { BoardDocument } from '#lib/domain/board-document';
import { readBoardDraft } from '#lib/domain/board-schema';

/**
 * A board from the store, of any format; null where the text is not what was written there. Rules may have grown since it
 * was published, so only its shape is asked for.
 */
export function readStoredBoard(text: string): BoardDocument | null {
  try {
    const reading = readBoardDraft(JSON.parse(text));
    return reading.kind === 'ok' ? reading.document : null;
  } catch {
    return null;
  }
}
