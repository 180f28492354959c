import { AppError } from '#server/app-error';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

const YEAR_S = 31_536_000;

/** A picture's bytes. What is in it never changes, so whoever has it need not ask again. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { id } = await params;
    const headers = {
      etag: `"${id}"`,
      'cache-control': `private, max-age=${YEAR_S}, immutable`,
    };
    const { images } = runtime();
    const isKnown = (request.headers.get('if-none-match') ?? '').includes(headers.etag);
    if (isKnown && (await images.has(id))) return new Response(null, { status: 304, headers });
    const image = await images.find(id);
    if (image === null) throw new AppError('not-found', 'There is no such picture here.');
    return new Response(new Uint8Array(image.bytes), { headers: { ...headers, 'content-type': image.type } });
  });
}
