import { hashOf } from '../domain/kernel/hash.js';
import type { Json, JsonObject } from '../domain/kernel/json.js';
import type { Block, Document, Inline, Line } from './document.js';
import type { Template, TemplateBlock, Words } from './templates/template.js';

const SLOT = /\{\{\s*([\w.]+)(?:\s+as\s+(\w+))?\s*\}\}/g;

/** Kinds of slots that name something by its id. */
const NAMED = ['person', 'position', 'government', 'date', 'instant'] as const;

/**
 * Fills a template with facts: pure, without clock or language, so the same facts give the same tree for ever.
 * @throws Error for a slot whose fact is not there: a document never has a hole
 */
export function fill(template: Template, facts: JsonObject): Document {
  return {
    form: 'isen-mulang/document/1',
    name: template.name,
    template: hashOf(template),
    blocks: template.blocks.flatMap((part) => scopesOf(part, facts).map((scope) => blockOf(part, scope))),
  };
}

/** The facts under which a part stands: none where it is left out, one for each element where it repeats. */
function scopesOf(part: { each?: string; when?: string }, facts: JsonObject): readonly JsonObject[] {
  const list = part.each === undefined ? null : valueAt(facts, part.each);
  const scopes = Array.isArray(list) ? list.map((one) => ({ ...facts, one })) : [facts];
  const { when } = part;
  return when === undefined ? scopes : scopes.filter((scope) => holds(scope, when));
}

function holds(facts: JsonObject, when: string): boolean {
  if (when.startsWith('!')) return !holds(facts, when.slice(1));
  const value = valueAt(facts, when);
  const isEmpty = Array.isArray(value) ? value.length === 0 : value === '' || value === null;
  return value !== undefined && value !== false && !isEmpty;
}

function blockOf(part: TemplateBlock, facts: JsonObject): Block {
  switch (part.block) {
    case 'title':
    case 'closing':
      return { block: part.block, lines: part.lines.map((line) => lineOf(line, facts)) };
    case 'paragraph':
    case 'heading':
      return { block: part.block, line: lineOf(part.line, facts) };
    case 'prose':
      return { block: 'prose', text: plain(part.text, facts) };
    case 'clause':
      return {
        block: 'clause',
        label: part.label,
        marks: part.marks ?? 'letters',
        items: part.items.map((item) => lineOf(item, facts)),
      };
    case 'list': {
      const items = scopesOf(part.items, facts).map((scope) => lineOf(part.items.line, scope));
      return { block: 'list', items };
    }
    case 'table': {
      const rows = scopesOf(part.rows, facts).map((scope) =>
        part.rows.cells.map((cell) => lineOf(cell, scope)),
      );
      return { block: 'table', head: part.head, rows };
    }
  }
}

function lineOf(words: Words, facts: JsonObject): Line {
  const line: Inline[] = [];
  let end = 0;
  for (const match of words.matchAll(SLOT)) {
    if (match.index > end) line.push({ text: words.slice(end, match.index) });
    line.push(...inlinesOf(match[2], required(facts, match[1] ?? '')));
    end = match.index + match[0].length;
  }
  return end < words.length ? [...line, { text: words.slice(end) }] : line;
}

/** What a slot gives; a list of ids gives each of them, with commas between. */
function inlinesOf(as: string | undefined, value: Json): readonly Inline[] {
  if (Array.isArray(value))
    return value.flatMap((one, index) => [...(index ? [{ text: ', ' }] : []), ...inlinesOf(as, one)]);
  const text = String(value as string | number);
  if (as === undefined) return [{ text }];
  const isNamed = NAMED.some((name) => name === as);
  return [isNamed ? ({ [as]: text } as unknown as Inline) : { code: text, of: as }];
}

const plain = (words: Words, facts: JsonObject): string =>
  words.replaceAll(SLOT, (_, path: string) => String(required(facts, path) as string));

function required(facts: JsonObject, path: string): Json {
  const value = valueAt(facts, path);
  if (value === undefined || value === null) throw new Error(`the document has no ${path}`);
  return value;
}

function valueAt(facts: JsonObject, path: string): Json | undefined {
  return path
    .split('.')
    .reduce<Json | undefined>(
      (at, part) =>
        typeof at === 'object' && at !== null && !Array.isArray(at) && Object.hasOwn(at, part)
          ? (at as JsonObject)[part]
          : undefined,
      facts,
    );
}
