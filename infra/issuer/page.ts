import { PAGE_WORDS, type Language } from './page-words.js';

/** Where the one style sheet stands; pages load nothing else. */
export const STYLE_PATH = '/masuk.css';

const ENTITIES: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML that shows it and does nothing else. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * What every page is sent with.
 * @param formTarget origin that a form of the page may lead to in the end, beside our own
 */
export const pageHeaders = (formTarget = ''): { [name: string]: string } => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    `form-action 'self' ${formTarget}`.trim(),
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/** A whole page around its main part, which is HTML already. */
export function page(language: Language, title: string, main: string): string {
  const { product, demo } = PAGE_WORDS[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · ${product}</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<header><p class="product">${product}</p><p class="demo">${demo}</p></header>
<main>
${main}
</main>
</body>
</html>
`;
}

/** What somebody sees whose sign-in cannot go on; in both languages, because it is not known which they asked for. */
export function problemPage(code: string): string {
  const parts = (['id', 'en'] as const).map((language) => {
    const { stopped, startAgain } = PAGE_WORDS[language];
    return `<div lang="${language}"><h1>${stopped}</h1><p>${startAgain}</p></div>`;
  });
  return page('id', PAGE_WORDS.id.stopped, `${parts.join('\n')}\n<p><code>${escaped(code)}</code></p>`);
}
