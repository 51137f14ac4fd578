import { createContext } from 'react';

/** Whether what is drawn is a part of a page: what isn't theirs there is no missing page. */
export const PartContext = createContext(false);
