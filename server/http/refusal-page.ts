import type { Locale } from '#lib/words/locale';

export interface RefusalWords {
  head: string;
  text: string;
  /** Where to go instead. */
  link?: { href: string; label: string };
  /** A page that nobody attends tries again by itself. */
  againS?: number;
}

/** A page of its own, without a script or a file: it is shown when nothing behind the gate may be asked. */
export function refusalPage({ head, text, link, againS }: RefusalWords, locale: Locale): string {
  const refresh = againS === undefined ? '' : `<meta http-equiv="refresh" content="${againS}">`;
  const anchor = link ? `<p><a href="${escaped(link.href)}">${escaped(link.label)}</a></p>` : '';
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark">
${refresh}<title>${escaped(head)} · Watchfloor</title>
<style>
html{background:#0a0d12;color:#f4f7fa;font:18px/1.5 "Inter Variable",Inter,system-ui,sans-serif}
body{margin:0;min-height:100vh;display:flex;align-items:center;justify-content:center}
main{box-sizing:border-box;width:100%;max-width:42rem;padding:2rem}
h1{margin:0 0 .75rem;font-size:2rem;line-height:1.2;font-weight:660}
p{margin:0 0 1.5rem;color:#a9b6c4}
a{display:inline-block;padding:.6rem 1.1rem;border-radius:11px;background:#161d26;color:#f4f7fa;text-decoration:none}
a:hover{background:#232c38}a:focus-visible{outline:2px solid #58aef2;outline-offset:2px}
</style>
</head>
<body><main><h1>${escaped(head)}</h1><p>${escaped(text)}</p>${anchor}</main></body>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
