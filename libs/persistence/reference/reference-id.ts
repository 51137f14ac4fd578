import { derivedId } from '../../domain/kernel/id.js';

/** Our id of an organisation unit, from its code in SIASN (UNOR ID). */
export const unitId = (government: string, code: string): string => derivedId('unit', government, code);

/** Our id of a position: a job (JABATAN ID) in a unit. */
export const positionId = (government: string, unitCode: string, job: string): string =>
  derivedId('position', government, unitCode, job);

/** Id of the paper somebody acts on. A new decree is a new standing. */
export const standingId = (
  government: string,
  person: string,
  role: string,
  unit: string | null,
  decree: string,
) => derivedId('standing', government, person, role, unit, decree);

/** Id of an approval letter. A new number is a new letter. */
export const approvalId = (government: string, kind: string, number: string) =>
  derivedId('approval', government, kind, number);

/** Id of a legal window, by the day it begins; its end may be moved. */
export const legalWindowId = (government: string, kind: string, from: string) =>
  derivedId('legalWindow', government, kind, from);
