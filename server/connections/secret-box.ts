/** Seals secrets with the installation's key. A sealed text opens only in the context that it was sealed in. */
export interface SecretBox {
  seal(plain: string, context: string): string;
  /** Throws where the key or the context is another, or the text was tampered with. */
  open(sealed: string, context: string): string;
}
