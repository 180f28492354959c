import type { ImageType, ImageView } from '#lib/domain/image';
import type { PersonCaller } from '#server/auth/caller';

/** A picture with its bytes. */
export interface StoredImage {
  type: ImageType;
  bytes: Buffer;
}

/** What somebody hands in. `name` is what the file is called; it decides nothing. */
export interface HandedIn {
  name: string;
  bytes: Buffer;
}

/**
 * The pictures of this installation. Whoever asks has been let in by the route; every new one is audited here. None is ever
 * changed or taken away, since boards and their earlier versions may show it.
 */
export interface Images {
  /** Newest first. */
  list(): Promise<ImageView[]>;
  /** Null where there is none with this id. */
  find(id: string): Promise<StoredImage | null>;
  has(id: string): Promise<boolean>;
  /**
   * Keeps a picture; one that is there already stays as it was. Throws AppError `payload-too-large`, and `bad-request`
   * with a sentence for what is no picture, is too large to be drawn, moves, or has no room any more.
   */
  add(image: HandedIn, by: PersonCaller): Promise<ImageView>;
}
