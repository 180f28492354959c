import { cookies, headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { currentPerson } from '#server/auth/current-caller';
import { NONCE_HEADER } from '#server/http/inner-headers';
import { pocketPlan } from '#server/pocket/pocket-plan';
import { runtime } from '#server/runtime-access';
import { CONNECTION_COOKIE, lookScript, LOOK_COOKIE, readLook } from '#components/pocket/pocket-choice.ts';
import { PocketApp } from '#components/pocket/pocket-app.tsx';
import { readPocketAddress } from '#components/pocket/pocket-address.ts';
import { LooksOf } from '../looks-of.tsx';
import { viewerOf } from '../viewer-of.ts';
import { firstPicture } from './first-picture.ts';

type Query = Readonly<Record<string, string | string[] | undefined>>;

export default async function PocketPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = currentPerson();
  const kept = await cookies();
  const search = searchOf(await searchParams);
  const look = readLook(kept.get(LOOK_COOKIE)?.value);
  const connection = kept.get(CONNECTION_COOKIE)?.value ?? null;
  const plan = pocketPlan(person, runtime(), await getTranslations('boards'));
  const connectionId = readPocketAddress(search).connection ?? connection;
  return (
    <>
      <script
        nonce={(await headers()).get(NONCE_HEADER) ?? undefined}
        dangerouslySetInnerHTML={{ __html: lookScript(look) }}
        suppressHydrationWarning
      />
      <LooksOf>
        <PocketApp
          build={runtime().build}
          viewer={await viewerOf(person)}
          plan={plan}
          picture={firstPicture(person, { plan, connectionId })}
          first={{ search, look, connection }}
          kept={null}
        />
      </LooksOf>
    </>
  );
}

function searchOf(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return `?${new URLSearchParams(pairs).toString()}`;
}
