import { PAGE_WORDS, type Language } from './page-words.js';
import { escaped, page } from './page.js';
import { partOf } from './parts.js';
import type { Persona } from './personas.js';

/** What the page is asked to show. */
export interface SignInWish {
  /** Path of the page itself, to which its forms go. */
  readonly path: string;
  readonly language: Language;
  /** Words that all must stand somewhere in a persona's entry; empty shows everybody. */
  readonly filter: string;
}

/** “Masuk sebagai…”: everybody of the demonstration by government. Works without script. */
export function signInPage(personas: readonly Persona[], wish: SignInWish): string {
  const { signInAs, note } = PAGE_WORDS[wish.language];
  const found = personas.filter((persona) => matches(persona, wish));
  const main = [languageLink(wish), `<h1>${signInAs}</h1>`, `<p class="note">${note}</p>`, filterForm(wish)];
  return page(
    wish.language,
    signInAs,
    [...main, found.length > 0 ? choice(found, wish) : nobody(wish)].join('\n'),
  );
}

function matches(persona: Persona, { filter, language }: SignInWish): boolean {
  const { title, tries } = partOf(persona, language);
  const entry = `${persona.governmentName} ${persona.slug} ${title} ${tries}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => entry.includes(word));
}

function languageLink({ language, filter }: SignInWish): string {
  const [other, name] = language === 'id' ? ['en', 'English'] : ['id', 'Bahasa Indonesia'];
  const query = new URLSearchParams({ lang: other, ...(filter ? { q: filter } : {}) });
  return `<p class="language"><a href="?${escaped(String(query))}" lang="${other}" hreflang="${other}">${name}</a></p>`;
}

function filterForm({ language, filter, path }: SignInWish): string {
  const { search, filter: button } = PAGE_WORDS[language];
  return `<form class="filter" role="search" method="get" action="${escaped(path)}">
<input type="hidden" name="lang" value="${language}">
<label for="q">${search}</label>
<div><input id="q" name="q" type="search" maxlength="100" autocomplete="off" value="${escaped(filter)}">
<button>${button}</button></div>
</form>`;
}

function choice(personas: readonly Persona[], { language, path }: SignInWish): string {
  const groups = Object.entries(Object.groupBy(personas, ({ governmentName }) => governmentName));
  const sections = groups.map(([government, group = []]) => {
    const items = group.map((persona) => item(persona, language));
    return `<section><h2>${escaped(government)}</h2>\n<ul>\n${items.join('\n')}\n</ul></section>`;
  });
  return `<form method="post" action="${escaped(path)}">\n${sections.join('\n')}\n</form>`;
}

function item(persona: Persona, language: Language): string {
  const { title, tries } = partOf(persona, language);
  const lines = `<strong>${escaped(title)}</strong> <span>${escaped(tries)}</span> <code>${escaped(persona.slug)}</code>`;
  return `<li><button name="persona" value="${escaped(persona.slug)}">${lines}</button></li>`;
}

function nobody({ language }: SignInWish): string {
  const { nobody: sentence, showAll } = PAGE_WORDS[language];
  return `<p role="status">${sentence} <a href="?lang=${language}">${showAll}</a></p>`;
}
