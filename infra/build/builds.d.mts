/** What a build was made of, 64 hex digits each. */
export interface Stamps {
  readonly all: string;
  readonly code: string;
}

export declare function nameOf(stamps: Stamps, screens: boolean): string;
export declare function currentName(root: string): Promise<string>;
export declare function holdsCode(build: string, stamps: Stamps): Promise<boolean>;
export declare function begin(root: string, from?: string): Promise<string>;
export declare function publish(
  root: string,
  folder: string,
  stamps: Stamps,
  screens: boolean,
): Promise<void>;
export declare function takeKnown(root: string, name: string): Promise<boolean>;
