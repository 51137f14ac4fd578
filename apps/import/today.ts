import { localDate } from '../../libs/domain/kernel/instant.js';

const WIB_MINUTES = 420;

/** Today's date in Kalimantan Tengah. */
export const today = (): string => localDate(new Date().toISOString(), WIB_MINUTES);
