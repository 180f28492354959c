import type { useTranslations } from 'use-intl';
import type { ENGLISH } from './english.ts';

export type Messages = typeof ENGLISH;
/** A place that shows words: one file of messages. */
export type WordsPlace = keyof Messages;

/** What turns the keys of a place into words. Components have it from `useTranslations(place)`, pure functions as an argument. */
export type Words<Place extends WordsPlace> = ReturnType<typeof useTranslations<Place>>;
