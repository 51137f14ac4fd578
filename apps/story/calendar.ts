/** Kalimantan Tengah keeps WIB, seven hours ahead of UTC. */
const WIB_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The civil date in Kalimantan Tengah some days before today. */
export const daysAgo = (days: number): string =>
  new Date(Date.now() + WIB_MS - days * DAY_MS).toISOString().slice(0, 10);

export const today = (): string => daysAgo(0);
