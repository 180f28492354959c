import * as z from 'zod/mini';
import { IMAGE_LIMITS, IMAGE_TYPES, type ImageView } from '#lib/domain/image';
import { ownProblem, problemOf, type Problem } from '../problem.ts';

const imageShape = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(IMAGE_TYPES),
  bytes: z.number(),
  width: z.number(),
  height: z.number(),
  createdAt: z.number(),
  createdBy: z.string(),
});
const addedShape = z.object({ image: imageShape });
const listShape = z.object({ images: z.array(imageShape) });

export type SentPicture =
  { kind: 'done'; image: ImageView } | { kind: 'too-large' } | { kind: 'failed'; problem: Problem };

/** Hands a picture in; what is too large is not sent at all. Never rejects. */
export async function sendPicture(file: File): Promise<SentPicture> {
  if (file.size > IMAGE_LIMITS.bytes) return { kind: 'too-large' };
  try {
    const answer = await fetch(`/api/images?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: file,
    });
    if (!answer.ok) return { kind: 'failed', problem: await problemOf(answer) };
    return { kind: 'done', image: addedShape.parse(await answer.json()).image };
  } catch (error) {
    const kind = error instanceof z.core.$ZodError ? 'unreadable' : 'unreachable';
    return { kind: 'failed', problem: ownProblem({ kind }) };
  }
}

/** The pictures of an answer; throws where it is none. */
export function picturesIn(body: unknown): readonly ImageView[] {
  return listShape.parse(body).images;
}
