'use client';

import { useTranslations } from 'next-intl';
import type { CredentialPurpose } from '#lib/domain/connection-settings';
import { PasswordField } from '#components/ui/password-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { userField } from './entered-connection.ts';

interface UserFieldsProps {
  purpose: CredentialPurpose;
  /** The user as it is known. */
  username?: string;
  optional?: boolean;
}

/** Name and password of a user on the upstream. Browsers are told not to fill in the reader's own. */
export function UserFields({ purpose, username = '', optional = false }: UserFieldsProps) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  return (
    <fieldset className="m-0 grid min-w-0 gap-x-5 gap-y-4 border-0 p-0 sm:grid-cols-2">
      <legend className="mb-2 p-0 text-sm">
        <span className="font-value text-ink">{t(`connections.users.purposes.${purpose}.title`)}</span>
        {optional && <span className="text-ink-3"> · {common('optional')}</span>}
        <span className="mt-0.5 block leading-normal text-ink-2">
          {t(`connections.users.purposes.${purpose}.about`)}
        </span>
      </legend>
      <TextField
        label={t('connections.users.username')}
        name={userField(purpose, 'username')}
        defaultValue={username}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required={!optional}
      />
      <PasswordField
        label={t('connections.users.password')}
        name={userField(purpose, 'password')}
        autoComplete="new-password"
        required={!optional}
      />
    </fieldset>
  );
}
