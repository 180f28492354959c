import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import type { Checkpoint, CheckpointStore } from './checkpoint-store.ts';
import { checkpointPieces, readCheckpoint } from './checkpoint-text.ts';

/**
 * Checkpoints of one connection in `directory`, one file a type, replaced by renaming: a reader finds the old one or the
 * new one, never half of one. They hold a contact centre's figures and agents' names: only the owner may read them.
 */
export function createCheckpointFiles({
  directory,
  log,
}: {
  directory: string;
  log: Logger;
}): CheckpointStore {
  const fileOf = (type: string): string => join(directory, `${type}.jsonl`);
  return {
    async load(identity) {
      const found: Checkpoint[] = [];
      for (const type of STATISTIC_TYPES) {
        const text = await textOf(fileOf(type));
        if (text === null) continue;
        const reading = await readCheckpoint(identity, text, () => setImmediate());
        if (reading.kind !== 'checkpoint') log.info({ type, kind: reading.kind }, 'checkpoint not used');
        else if (reading.checkpoint.type === type) found.push(reading.checkpoint);
      }
      return found;
    },

    async save(identity, checkpoint) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const part = `${fileOf(checkpoint.type)}.part`;
      await using file = await open(part, 'w', 0o600);
      for (const piece of checkpointPieces(identity, checkpoint)) {
        await file.writeFile(piece);
        await setImmediate();
      }
      await file.datasync();
      await rename(part, fileOf(checkpoint.type));
    },
  };
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}
