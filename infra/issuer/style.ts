/** The pages' one style sheet: quiet, readable in light and dark, from 360 px upwards. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f6f7f9, #12161c);
  --sheet: light-dark(#ffffff, #1b212a);
  --ink: light-dark(#1a2230, #e8ecf2);
  --soft: light-dark(#4a5568, #aab4c3);
  --line: light-dark(#8a94a6, #6b7789);
  --hair: light-dark(#dfe3ea, #2c3542);
  --accent: light-dark(#0b4f8a, #8cc2f2);
  --on-accent: light-dark(#ffffff, #0b1a29);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}
header {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1rem;
  align-items: baseline;
  padding: 0.75rem 1rem;
  border-bottom: 3px solid var(--accent);
  background: var(--sheet);
}
header p { margin: 0; }
.product { font-weight: 700; }
.demo, .note, li span { color: var(--soft); }
main { position: relative; max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { margin: 0.5rem 0; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 1.75rem 0 0.5rem; font-size: 1.125rem; }
.note { max-width: 42rem; margin: 0 0 1rem; }
.language { margin: 0; text-align: right; }
a { color: var(--accent); display: inline-block; padding: 0.25rem 0; }
.filter label { display: block; font-weight: 600; }
.filter div { display: flex; gap: 0.5rem; max-width: 30rem; }
input[type="search"] { flex: 1; min-width: 0; }
input, button {
  min-height: 2.75rem;
  padding: 0.5rem 0.75rem;
  border: 1px solid var(--line);
  border-radius: 0.375rem;
  background: var(--sheet);
  color: inherit;
  font: inherit;
}
button { cursor: pointer; }
.filter button { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
ul {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
  gap: 0.5rem;
  margin: 0;
  padding: 0;
  list-style: none;
}
li { display: flex; }
li button { display: flex; flex-direction: column; gap: 0.125rem; width: 100%; border-color: var(--hair); text-align: left; }
li button:hover { border-color: var(--accent); }
li code { margin-top: auto; color: var(--soft); font-size: 0.875rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;
