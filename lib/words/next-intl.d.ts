import type { Locale } from './locale.ts';
import type { Messages } from './words.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
