import type { ComponentProps } from 'react';

/** A picture as it is kept. The framework's own would have the server draw it anew in other sizes, which a wall has no use for. */
export function Picture({ alt, ...image }: ComponentProps<'img'> & { alt: string }) {
  // oxlint-disable-next-line nextjs/no-img-element
  return <img alt={alt} {...image} />;
}
