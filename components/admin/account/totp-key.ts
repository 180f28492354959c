/** The key within an `otpauth:` address, in groups of four as people type it; null where there is none. */
export function totpKey(uri: string): string | null {
  const secret = URL.canParse(uri) ? new URL(uri).searchParams.get('secret') : null;
  return secret ? (secret.match(/.{1,4}/gu) ?? []).join(' ') : null;
}
