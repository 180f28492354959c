import type { PanelDocument } from './board-document.ts';
import { isZone } from './connection-draft.ts';
import type { RuleSaying } from './schema-words.ts';
import { type PageAddress, readPageAddress } from './page-address.ts';

export type PlainPanel = Extract<PanelDocument, { kind: 'image' | 'clock' | 'ticker' | 'web-page' }>;

const ADDRESS_WORDS: Readonly<Record<Extract<PageAddress, { kind: 'bad' }>['why'], string>> = {
  none: 'needs the address of a page.',
  'no-address': 'must be the address of a page, such as https://intranet.example/news.',
  'not-secure': 'must begin with https://, so that nobody on the way can change what walls show.',
  named: 'must hold no user and no password: everybody who may see the board could read them.',
};

/** What keeps such a panel from being published, beside its title: which field, and what is wrong. */
export function plainProblems(
  panel: PlainPanel,
): (readonly [field: string, message: string, says: RuleSaying])[] {
  switch (panel.kind) {
    case 'image':
      return panel.image === null ? [['image', 'needs a picture.', { key: 'needsPicture' }]] : [];
    case 'clock':
      return panel.zones.flatMap(({ zone }, place) =>
        zone === null || isZone(zone)
          ? []
          : [
              [
                `zones.${place}.zone`,
                `“${zone}” is no time zone: type one such as Europe/Berlin.`,
                { key: 'noZone', values: { zone } },
              ] as const,
            ],
      );
    case 'ticker':
      return panel.lines.some((line) => line.trim() !== '')
        ? []
        : [['lines', 'needs some words.', { key: 'needsWords' }]];
    case 'web-page': {
      const address = readPageAddress(panel.address);
      return address.kind === 'ok'
        ? []
        : [['address', ADDRESS_WORDS[address.why], { key: `address.${address.why}` }]];
    }
  }
}
