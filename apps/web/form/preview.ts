import { createContext, type ReactNode } from 'react';
import type { Values } from './values.js';

/** What a page shows above a move's form: the document that the act seals, as it stands with what is typed. */
export type Preview = (move: string, values: Values) => ReactNode;

/** Pages whose acts seal no document show none. */
export const PreviewContext = createContext<Preview>(() => null);
