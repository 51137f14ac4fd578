/** What is not there yet: said once somebody tries to go on. */
type Gap = 'missing' | 'unfinished';

/** What cannot be accepted as it stands: said while it is typed. What else is legal, only the server says. */
type Slip = 'tooLong' | 'malformed' | 'ruledOut' | 'tooEarly' | 'tooLate' | 'noScore' | 'inResults';

export type Fault = Gap | Slip;
export type Faults = { readonly [field: string]: Fault };

export const isGap = (fault: Fault): fault is Gap => fault === 'missing' || fault === 'unfinished';

/** What is said before anybody has tried to go on. */
export const slipsOf = (faults: Faults): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => !isGap(fault)));
