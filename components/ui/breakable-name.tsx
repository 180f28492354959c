import { Fragment } from 'react';

/** A login or an address that breaks, where it must, after its signs instead of within a word. */
export function BreakableName({ name }: { name: string }) {
  return name.split(/(?<=[@._-])/).map((part, place) => (
    // The parts of one name never change places.
    // eslint-disable-next-line react/no-array-index-key
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
