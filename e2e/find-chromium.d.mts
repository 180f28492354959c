export function findChromium(): string | null;
export function ensureChromium(): { path: string } | { problem: string };
