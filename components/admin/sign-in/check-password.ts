import { LEAST_PASSWORD_LENGTH, MOST_PASSWORD_LENGTH } from '#lib/domain/person';
import type { FieldErrors } from '#components/ui/form-errors.ts';

export const PASSWORD_HINT = `At least ${LEAST_PASSWORD_LENGTH} characters; a few words are easier to keep than a riddle.`;

/** What is wrong with a new password, entered in `name` and once more in `repeated`. */
export function checkNewPassword(
  passwords: { password: string; repeated: string },
  name: string,
): FieldErrors {
  const { length } = passwords.password;
  if (length < LEAST_PASSWORD_LENGTH)
    return { [name]: `Too short: ${length} of at least ${LEAST_PASSWORD_LENGTH} characters.` };
  if (length > MOST_PASSWORD_LENGTH)
    return { [name]: `Too long: at most ${MOST_PASSWORD_LENGTH} characters.` };
  if (passwords.password !== passwords.repeated) return { repeated: 'This is not the same as above.' };
  return {};
}
