'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { ConnectionSettings } from '#lib/domain/connection-settings';
import { SERVICE_VERSIONS, type ServiceVersion, versionIn } from '#lib/domain/service-address';
import { lacksOf } from '#lib/domain/service-lacks';
import { KeyValueList } from '#components/ui/key-value-list.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';

interface ServiceCardProps {
  settings: ConnectionSettings;
  /** What was found where the address names no version. */
  found: { version: ServiceVersion; at: number } | null;
  /** The server's clock, epoch ms. */
  now: number;
}

const LOOK_AGAIN_MS = 5_000;

/** Which version of the service is spoken, and what it lacks. */
export function ServiceCard({ settings, found, now }: ServiceCardProps) {
  const t = useTranslations('admin.connections.service');
  useFreshUntil(!settings.findsVersion || found !== null);
  const named = versionIn(settings.url) ?? 'unknown';
  const version = settings.findsVersion ? (found?.version ?? 'unknown') : named;
  const known = SERVICE_VERSIONS.find((one) => one === version);
  // A version newer than those we know has at least what they have.
  const lacks = known === undefined ? [] : lacksOf(known);
  return (
    <SectionCard title={t('title')} description={t(settings.findsVersion ? 'about.found' : 'about.fixed')}>
      <KeyValueList
        items={[
          {
            key: t('speaks'),
            value: t('version', { version: version.replace(/^v(?=\d)/, '').replace('_', '.') }),
          },
          ...(settings.findsVersion && found
            ? [{ key: t('foundAt'), value: <RelativeTime at={found.at} now={now} /> }]
            : []),
          ...(version === 'unknown'
            ? []
            : [
                {
                  key: t('lacks'),
                  value:
                    lacks.length === 0 ? (
                      t('lacksNothing')
                    ) : (
                      <ul className="m-0 flex list-disc flex-col gap-1 pl-4">
                        {lacks.map((lack) => (
                          <li key={lack}>{t(`lack.${lack}`)}</li>
                        ))}
                      </ul>
                    ),
                },
              ]),
        ]}
      />
    </SectionCard>
  );
}

/** Asks for the page anew until what it waits for is known. */
function useFreshUntil(isKnown: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (isKnown) return undefined;
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isKnown, router]);
}
