/** Whether the screens are built anew when this file, a path from the project's root, changes. */
export declare function isOfScreens(file: string): boolean;
