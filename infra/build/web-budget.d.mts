type Loads = [page: string, bytes: number][];
export declare const FIRST_LOAD_BYTES_MAX: number;
export declare function firstLoads(folder: string): Promise<Loads>;
export declare function heaviestWithin(loads: Loads, max?: number): number;
