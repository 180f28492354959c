import { IMAGE_LIMITS } from '#lib/domain/image';
import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { bytesWithin } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** Every picture that is kept, newest first, without its bytes. */
export function GET(): Promise<Response> {
  return answering(async () => {
    currentPerson('supervisor');
    return Response.json({ images: await runtime().images.list() });
  });
}

/** Keeps the picture that the body is; `?name=` is what its file is called. 201, with the picture as it is listed. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const name = new URL(request.url).searchParams.get('name') ?? '';
    const bytes = await bytesWithin(request, IMAGE_LIMITS.bytes);
    return Response.json({ image: await runtime().images.add({ name, bytes }, by) }, { status: 201 });
  });
}
