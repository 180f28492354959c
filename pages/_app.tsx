import type { AppProps } from 'next/app';
import '../app/globals.css';

/** Around the pages that do without a router between pages: components/wall/README.md says why. */
export default function PlainApp({ Component, pageProps }: AppProps) {
  return <Component {...pageProps} />;
}
