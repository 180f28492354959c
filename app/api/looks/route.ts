import { AppError } from '#server/app-error';
import { currentPerson } from '#server/auth/current-caller';
import { conflictAnswer } from '#server/http/conflict-answer';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { changeLooksSchema } from '#server/looks/looks-requests';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** What the installation looks like. */
export function GET(): Promise<Response> {
  return answering(async () => {
    currentPerson('viewer');
    return Response.json(runtime().looks.current());
  });
}

/** Puts looks in the place of version `version`. 409 with `theirs` where somebody has changed them meanwhile. */
export function PUT(request: Request): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('admin');
    const change = await readJson(request, changeLooksSchema);
    const { looks, images } = runtime();
    const { logo } = change.looks;
    if (logo !== null && !(await images.has(logo)))
      throw new AppError('bad-request', 'The picture of the logo is not here.');
    const changed = await looks.change(change, by);
    return changed.kind === 'conflict'
      ? conflictAnswer('Somebody has changed the looks meanwhile.', changed.theirs)
      : Response.json(changed.kept);
  });
}
