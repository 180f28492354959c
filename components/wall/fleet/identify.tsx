import { textEm } from '#components/ui/text-em.ts';

/** Over the whole screen: which display this is and where it hangs, for whoever looks for it. */
export function Identify({ name, place }: { name: string; place: string }) {
  return (
    <output className="fixed inset-0 flex flex-col items-center justify-center gap-[4vh] bg-ink p-[4vmin] text-center leading-none text-bg">
      <p className="font-value" style={{ fontSize: fitted(name, 24) }}>
        {name}
      </p>
      {place === '' ? null : (
        <p className="font-label" style={{ fontSize: fitted(place, 10) }}>
          {place}
        </p>
      )}
    </output>
  );
}

/** As large as fits across, and at most so many hundredths of the height; one that is very long is broken into lines. */
function fitted(text: string, mostVh: number): string {
  const acrossVw = 84 / Math.max(1, textEm(text) * 1.1);
  return `min(${mostVh}vh, ${Math.max(acrossVw, 3)}vw)`;
}
