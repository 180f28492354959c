import type { WebPagePanel } from '#lib/domain/board';
import { readPageAddress } from '#lib/domain/page-address';

/** What a panel frames, or why it frames nothing. */
export type PageView =
  | { kind: 'page'; url: string; origin: string; host: string; zoom: number }
  | { kind: 'none'; why: 'no-address' | 'own' };

/** Our own pages are never framed: in a frame that runs scripts they would be ourselves again. */
export function selectPage(
  { address, zoom = 1 }: Pick<WebPagePanel, 'address' | 'zoom'>,
  own: string,
): PageView {
  const read = readPageAddress(address);
  if (read.kind === 'bad') return { kind: 'none', why: 'no-address' };
  const { url, origin, host } = read;
  return origin === own ? { kind: 'none', why: 'own' } : { kind: 'page', url, origin, host, zoom };
}
