/** The last so many names that were remembered; whichever was remembered first is forgotten first. */
export class Recent {
  private readonly names = new Set<string>();

  constructor(private readonly max: number) {}

  has(name: string): boolean {
    return this.names.has(name);
  }

  add(name: string): void {
    this.names.delete(name);
    this.names.add(name);
    if (this.names.size > this.max) this.names.delete(this.names.values().next().value ?? '');
  }
}
