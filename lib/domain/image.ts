/** What pictures are taken: what every browser of a wall draws, and what holds no scripts. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/** A picture that is kept, without its bytes. */
export interface ImageView {
  /** Of its bytes: the same picture has the same id wherever it is kept. */
  id: string;
  /** What its file was called. */
  name: string;
  type: ImageType;
  bytes: number;
  width: number;
  height: number;
  /** Epoch ms. */
  createdAt: number;
  createdBy: string;
}

/** Of one picture: its bytes, the pixels of a side and of all of it; and how many bytes all may have together. */
export const IMAGE_LIMITS = {
  bytes: 2 * 1024 * 1024,
  side: 8_192,
  pixels: 16_000_000,
  allBytes: 48 * 1024 * 1024,
  name: 80,
} as const;

const ID = /^[\da-f]{32}$/;

/** Whether a text can be the id of a picture at all. */
export function isImageId(text: string): boolean {
  return ID.test(text);
}

/** Where a picture is fetched. */
export function imagePath(id: string): string {
  return `/api/images/${id}`;
}
