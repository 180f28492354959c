import type { CredentialPurpose } from '#lib/domain/connection-settings';
import { AppError } from '#server/app-error';
import { currentPerson } from '#server/auth/current-caller';
import { credentialSchema, purposeSchema } from '#server/connections/connection-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ id: string; purpose: string }>;
}

/** Gives a connection a user for a purpose; what runs goes over to it at once. */
export function PUT(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    currentPerson('admin');
    const { id, purpose } = await params;
    const credential = await readJson(request, credentialSchema);
    const connection = await runtime().connections.replaceCredential(id, purposeOf(purpose), credential);
    return Response.json({ connection });
  });
}

/** Takes a user away; not the one that polls. */
export function DELETE(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    currentPerson('admin');
    const { id, purpose } = await params;
    const connection = await runtime().connections.removeCredential(id, purposeOf(purpose));
    return Response.json({ connection });
  });
}

function purposeOf(text: string): CredentialPurpose {
  const parsed = purposeSchema.safeParse(text);
  if (!parsed.success) throw new AppError('not-found', 'There is no such purpose.');
  return parsed.data;
}
