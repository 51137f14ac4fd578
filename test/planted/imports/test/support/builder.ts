export type Thing = string;
