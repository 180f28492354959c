import { currentPerson } from '#server/auth/current-caller';
import { changeAccountSchema } from '#server/auth/people-requests';
import { answering } from '#server/http/error-answer';
import { localeCookie } from '#server/http/locale-cookie';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** One's own account. */
export function GET(): Promise<Response> {
  return answering(async () => Response.json(await runtime().people.account(currentPerson())));
}

/** Chooses the language one is spoken to in; that of the demonstration's guest is the browser's alone. 204. */
export function PATCH(request: Request): Promise<Response> {
  return answering(async () => {
    const person = currentPerson();
    const { locale } = await readJson(request, changeAccountSchema);
    if (!person.isDemo) await runtime().people.chooseLocale(locale, person);
    return new Response(null, { status: 204, headers: { 'set-cookie': localeCookie(locale) } });
  });
}
