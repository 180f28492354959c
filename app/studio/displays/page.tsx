import { systemClock } from '#lib/domain/clock';
import { isAtLeast } from '#lib/domain/role';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { Fleet } from '#components/studio/displays/fleet.tsx';
import { titled } from '#components/ui/page-title.ts';
import { boardChoices } from '../playlists/board-choices.ts';

export const generateMetadata = titled('studio.titles.displays');

interface DisplaysRouteProps {
  searchParams: Promise<{ code?: string | string[] }>;
}

/** Every display; `?code=` is what a screen's QR leads to. */
export default async function DisplaysRoute({ searchParams }: DisplaysRouteProps) {
  const { role } = currentPerson('manager');
  const { walls, fleet, build } = runtime();
  const { code } = await searchParams;
  const playlists = (await walls.playlists.list()).map(({ id, document }) => ({ id, name: document.name }));
  return (
    <Fleet
      displays={walls.displays.fleet.views()}
      names={{ boards: await boardChoices(), playlists }}
      connections={isAtLeast(role, 'admin') ? fleet.status().map(({ id, name }) => ({ id, name })) : null}
      build={build}
      code={typeof code === 'string' ? code.slice(0, 12) : null}
      now={systemClock.now()}
    />
  );
}
