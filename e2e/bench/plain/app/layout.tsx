import type { ReactNode } from 'react';
import { Words } from './words.tsx';
import './plain.css';

export default function PlainLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Words>{children}</Words>
      </body>
    </html>
  );
}
