import Link from 'next/link';

const SURFACES = [
  { href: '/wall', name: 'Wall', text: 'For televisions: the numbers of the floor, read from five metres.' },
  {
    href: '/desk',
    name: 'Desk',
    text: 'For a browser: every statistics table of the domain, live and sortable.',
  },
] as const;

export default function StartPage() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-3xl flex-col justify-center gap-8 p-8">
      <header>
        <h1 className="text-3xl font-value">Watchfloor</h1>
        <p className="mt-2 text-lg text-ink-2">
          The contact centre as it is now, with the age of every number.
        </p>
      </header>
      <nav className="grid gap-4 sm:grid-cols-2">
        {SURFACES.map((surface) => (
          <Link
            key={surface.href}
            href={surface.href}
            className="rounded-desk bg-panel p-6 transition-colors hover:bg-panel-2"
          >
            <span className="block text-xl font-value">{surface.name}</span>
            <span className="mt-1 block text-ink-2">{surface.text}</span>
          </Link>
        ))}
      </nav>
    </main>
  );
}
