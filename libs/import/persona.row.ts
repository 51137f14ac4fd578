import type { Known } from '../persistence/reference/known.js';
import type { PersonaRow } from '../persistence/reference/persona.store.js';
import type { CheckedRow } from './checked.row.js';

/** A row of the persona file, or null with the faults in `row`. */
export function personaRow(row: CheckedRow, known: Known): PersonaRow | null {
  const slug = row.required('SLUG');
  if (slug !== null && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) row.fault('SLUG', 'CodeMustBeKnown');
  const description = row.required('PERAN');
  const person = personOf(row, known);
  return slug && description && person && row.faults.length === 0 ? { slug, description, person } : null;
}

function personOf(row: CheckedRow, known: Known): string | null {
  const [nip, marker] = [row.nip('NIP'), row.text('PENANDA')];
  if ((nip === null) === (marker === null)) return row.fault('NIP', 'PersonMustBeNamed');
  if (nip !== null) return known.personByNip.get(nip) ?? row.fault('NIP', 'NipMustBeKnown');
  return known.personByMarker.get(marker as string) ?? row.fault('PENANDA', 'NipMustBeKnown');
}
