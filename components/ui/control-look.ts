/** How everything looks that text is entered into. 16 px on phones, or the page would zoom in on it. */
export const CONTROL_LOOK =
  'block w-full min-w-0 min-h-[36px] rounded-lg border border-ink-3/65 bg-bg px-3 text-desk-body text-ink placeholder:text-ink-3 focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-state-call aria-invalid:border-crit disabled:bg-panel disabled:text-ink-3 max-sm:min-h-[44px] max-sm:text-pocket-body';
