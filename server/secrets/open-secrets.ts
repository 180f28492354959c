import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from '#server/app-error';
import { readSecretKey, type SecretKeyOptions } from './secret-key.ts';

/** Seals secrets with the installation's key, and derives others from it. The key itself is never given away. */
export interface Secrets {
  /** `context` says what the secret is for, such as `connection/5/polling`; it opens in no other. */
  seal(plain: string, context: string): string;
  /** Throws AppError `store-failed` where the key or the context is another, or the text was tampered with. */
  open(sealed: string, context: string): string;
  /** 32 bytes in base64url that only this key and purpose yield. */
  deriveSecret(purpose: string): string;
}

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Reads the key, or makes it at first start. Rejects with AppError `store-failed` on a key that is none. */
export async function openSecrets(options: SecretKeyOptions): Promise<Secrets> {
  return secretsOf(await readSecretKey(options));
}

/** `v1.<key>.<iv, text and tag>`, in base64url; `<key>` names the key without telling anything of it. */
function secretsOf(key: Buffer): Secrets {
  const sealing = derived(key, 'seal');
  const keyId = createHash('sha256').update(derived(key, 'key id')).digest('base64url').slice(0, 8);
  return {
    seal(plain, context) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(context));
      const body = [iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return `${VERSION}.${keyId}.${Buffer.concat(body).toString('base64url')}`;
    },

    open(sealed, context) {
      const [version, owner, body = ''] = sealed.split('.');
      if (version !== VERSION) throw unopened('is not in a form that this version knows');
      if (owner !== keyId)
        throw unopened(
          'was sealed with another key; start with the SECRET_KEY or the key file it was sealed with',
        );
      const bytes = Buffer.from(body, 'base64url');
      if (bytes.length < IV_BYTES + TAG_BYTES) throw unopened('is damaged');
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        return (
          decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
        );
      } catch {
        throw unopened('is damaged, or was sealed for something else');
      }
    },

    deriveSecret: (purpose) => derived(key, `secret ${purpose}`).toString('base64url'),
  };
}

function derived(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, 'watchfloor', purpose, 32));
}

function unopened(why: string): AppError {
  return new AppError('store-failed', `A secret in the store ${why}.`);
}
