export const DIALOG_GROUND = 'fixed inset-0 z-40 bg-bg/75';

/** In the middle of a desk, at the foot of a phone. Scrolls within itself when it is longer than the screen. */
export const DIALOG_LOOK =
  'fixed z-50 flex max-h-[min(88dvh,900px)] flex-col gap-4 overflow-y-auto overscroll-contain border border-line bg-panel p-5 text-sm normal-nums text-ink outline-none max-sm:inset-x-0 max-sm:bottom-0 max-sm:rounded-t-pocket sm:top-1/2 sm:left-1/2 sm:max-w-[calc(100vw-48px)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-desk sm:p-6';

export const DIALOG_FOOT =
  'sticky -bottom-5 z-1 -mx-5 mt-1 -mb-5 flex flex-wrap justify-end gap-2 border-t border-line bg-panel px-5 py-4 max-sm:flex-col-reverse sm:-bottom-6 sm:-mx-6 sm:-mb-6 sm:px-6';
