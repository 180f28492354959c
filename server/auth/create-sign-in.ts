import { CLIENT_HEADER } from '#server/http/inner-headers';
import { hasAdministrator } from './administrators.ts';
import type { AuthLibrary } from './auth-library.ts';
import { currentCaller } from './current-caller.ts';
import { type Demo, DemoDoor } from './demo-door.ts';
import { LibraryDoor } from './library-door.ts';
import { LinkDoors } from './link-doors.ts';
import { errorAnswer } from './sign-in-answers.ts';
import { SignInLimits } from './sign-in-limits.ts';
import type { SignIn } from './sign-in.ts';
import type { SignedIn, SignedInOptions, Way } from './signed-in.ts';
import { UsedCodes } from './used-codes.ts';

export interface CreateSignInOptions extends SignedInOptions {
  library: AuthLibrary;
  signedIn: SignedIn;
  demo: Demo;
  publicUrl: string | null;
  oidc: { name: string } | null;
  hasAdmin: boolean;
}

/** All ways in, with one set of limits. */
export async function createSignIn(options: CreateSignInOptions): Promise<SignIn> {
  const { db, clock, log, library, signedIn, demo, oidc } = options;
  const limits = new SignInLimits(clock);

  async function enter(personId: string, { status, way, agent }: Entrance): Promise<Response> {
    const caller = currentCaller();
    const headers = new Headers({ [CLIENT_HEADER]: caller.address, 'user-agent': agent });
    const made = await library.api.makeSession({
      body: { userId: personId },
      headers,
      returnHeaders: true,
    });
    const person = await signedIn.ofAnswer(made, caller.address);
    if (!person) return errorAnswer(403, 'forbidden', { message: 'Your access was taken away.' });
    await signedIn.note(person, { way, before: caller });
    const answer = new Headers({ 'cache-control': 'no-store' });
    for (const line of made.headers.getSetCookie()) answer.append('set-cookie', line);
    return status === 204
      ? new Response(null, { status, headers: answer })
      : Response.json({}, { status, headers: answer });
  }

  const links = new LinkDoors({ ...options, limits });
  const demoDoor = new DemoDoor({ ...options, limits });
  await demoDoor.setRole().catch((error: unknown) => {
    log.warn({ err: error }, 'the role of the demonstration could not be set');
  });
  const door = new LibraryDoor({
    ...options,
    limits,
    usedCodes: new UsedCodes(options),
    hasOidc: oidc !== null,
  });

  let hasAdmin = options.hasAdmin;
  let lookedAt = clock.now();
  function lookForAdmin(): void {
    if (hasAdmin || Math.abs(clock.now() - lookedAt) < 2_000) return;
    lookedAt = clock.now();
    hasAdministrator(db).then(
      (found) => {
        hasAdmin = found;
      },
      (error: unknown) => log.warn({ err: error }, 'administrators could not be looked for'),
    );
  }

  return {
    get demoDoor() {
      return demo.isOpen();
    },
    oidc,
    get needsFirstAdmin() {
      lookForAdmin();
      return !hasAdmin;
    },
    handle: (request) => door.handle(request),
    async welcome(request) {
      const made = await links.welcome(request);
      if (made instanceof Response) return made;
      hasAdmin = true;
      return enter(made.personId, { status: 201, way: 'first administrator', agent: agentOf(request) });
    },
    inspectLink: (request) => links.inspect(request),
    setPassword: (request) => links.setPassword(request),
    async enterDemo(request) {
      const found = await demoDoor.knock();
      if (found === null || found instanceof Response) return found;
      return enter(found.personId, { status: 204, way: 'demonstration', agent: agentOf(request) });
    },
    closeDemoDoor: () => demoDoor.close(),
    firstAdminLink: () => links.firstAdminLink(),
  };
}

interface Entrance {
  status: 201 | 204;
  way: Way;
  agent: string;
}

function agentOf(request: Request): string {
  return request.headers.get('user-agent') ?? '';
}
