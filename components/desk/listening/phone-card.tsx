import { useTranslations } from 'next-intl';
import type { PhoneParameters } from '#lib/domain/monitoring-acts';
import type { Words } from '#lib/words/words';
import { CopyField } from '#components/ui/copy-field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { QrCode } from '#components/ui/qr-code.tsx';

/**
 * What a phone needs to be the station, to take along once. A phone inside the page would take `phone` here, as this card
 * does: from the login's answer, into memory, and nowhere else.
 */
export function PhoneCard({ phone }: { phone: PhoneParameters | null }) {
  const t = useTranslations('desk');
  if (phone === null) return <Notice>{t('listening.station.phone.none')}</Notice>;
  const lines = phoneLines(phone, t);
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm leading-normal text-ink-2">{t('listening.station.phone.once')}</p>
      <div className="flex items-start gap-5 max-sm:flex-col">
        <div className="min-w-0 flex-1 max-sm:w-full">
          <CopyField label={t('listening.station.phone.lines')} value={lines} lines />
        </div>
        <QrCode text={lines} label={t('listening.station.phone.code')} className="size-[176px]" />
      </div>
    </div>
  );
}

/** A line each, the password first after the station; what Five9 does not say is left out. */
export function phoneLines(phone: PhoneParameters, t: Words<'desk'>): string {
  const { station, password, proxy, backupProxy, codecs, cryptoSuites, useSrtp, ptimeMs } = phone;
  const word = (name: 'yes' | 'no'): string => t(`listening.station.phone.${name}`);
  const pairs = [
    [t('listening.station.phone.station'), station],
    [t('listening.station.phone.password'), password],
    [t('listening.station.phone.proxy'), proxy],
    [t('listening.station.phone.backupProxy'), backupProxy],
    [t('listening.station.phone.codecs'), codecs.join(', ')],
    [t('listening.station.phone.srtp'), word(useSrtp ? 'yes' : 'no')],
    [t('listening.station.phone.cryptoSuites'), cryptoSuites.join(', ')],
    [
      t('listening.station.phone.ptime'),
      ptimeMs === null ? '' : t('listening.station.phone.milliseconds', { ms: ptimeMs }),
    ],
    [t('listening.station.phone.dtmf'), phone.dtmfPayloadType === null ? '' : String(phone.dtmfPayloadType)],
  ] as const;
  return pairs.flatMap(([name, value]) => (value === '' ? [] : `${name}: ${value}`)).join('\n');
}
