import { LEAST_PASSWORD_LENGTH, MOST_PASSWORD_LENGTH } from '#lib/domain/person';
import type { Words } from '#lib/words/words';
import type { FieldErrors } from '#components/ui/form-errors.ts';

const LEAST = { least: String(LEAST_PASSWORD_LENGTH) };
const MOST = { most: String(MOST_PASSWORD_LENGTH) };

/** What a new password has to be. */
export function passwordHint(t: Words<'admin'>): string {
  return t('signIn.password.hint', LEAST);
}

interface NewPassword {
  password: string;
  /** Once more, entered in the field `repeated`. */
  repeated: string;
  /** Of the field of the password. */
  name: string;
}

/** What is wrong with a new password, by field. */
export function checkNewPassword({ password, repeated, name }: NewPassword, t: Words<'admin'>): FieldErrors {
  const { length } = password;
  if (length < LEAST_PASSWORD_LENGTH)
    return { [name]: t('signIn.password.tooShort', { length: String(length), ...LEAST }) };
  if (length > MOST_PASSWORD_LENGTH) return { [name]: t('signIn.password.tooLong', MOST) };
  if (password !== repeated) return { repeated: t('signIn.password.differs') };
  return {};
}
