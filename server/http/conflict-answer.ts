/** 409 with what stands there now, so that whoever was second can choose. */
export function conflictAnswer(message: string, theirs: unknown): Response {
  const error = { code: 'conflict', message };
  return Response.json({ error, theirs }, { status: 409, headers: { 'cache-control': 'no-store' } });
}
