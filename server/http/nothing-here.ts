/** What the gate answers for an address that it does not know, for what is not there at this moment. */
export function nothingHere(): Response {
  const body = { error: { code: 'not-found', message: 'There is nothing at this address' } };
  return new Response(`${JSON.stringify(body)}\n`, {
    status: 404,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      vary: 'Accept',
    },
  });
}
