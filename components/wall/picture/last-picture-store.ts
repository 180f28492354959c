import { KeptValue } from '#components/live/kept-value.ts';
import type { LastPicture } from '../program/wall-state.ts';

/** A picture larger than this is not kept; a cell is a number or a few words. */
const MOST_CELLS = 60_000;

/** What is kept, and the build that can read it. */
interface Record extends LastPicture {
  build: string;
}

/** A display's last picture in its browser. Never rejects: where nothing can be kept, nothing is. */
export class LastPictureStore {
  readonly #build: string;
  readonly #kept = new KeptValue({ database: 'watchfloor-wall', store: 'last-picture', key: 'display' });

  constructor(build: string) {
    this.#build = build;
  }

  /** Null where there is none, or none that this build can read. */
  read(): Promise<LastPicture | null> {
    return this.#kept.read((found) => (isRecord(found) && found.build === this.#build ? found : null));
  }

  async write(picture: LastPicture): Promise<void> {
    if (cellsOf(picture) > MOST_CELLS) return;
    const record: Record = { ...picture, build: this.#build };
    await this.#kept.put(record);
  }

  forget(): Promise<void> {
    return this.#kept.forget();
  }
}

function cellsOf({ picture }: LastPicture): number {
  return picture.tables.reduce(
    (sum, { known: { table } }) => sum + table.rows.length * table.columns.length,
    0,
  );
}

/** Whether it is what `write` has kept: nothing else writes to this store. */
function isRecord(value: unknown): value is Record {
  return typeof value === 'object' && value !== null && 'build' in value && 'program' in value;
}
