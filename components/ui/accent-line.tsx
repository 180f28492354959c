/** The company's colour, as a line: it says whose this is, and nothing of how things stand. */
export function AccentLine({ colour, className = '' }: { colour: string; className?: string }) {
  return <span aria-hidden data-accent className={className} style={{ backgroundColor: colour }} />;
}
