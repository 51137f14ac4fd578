/** A no in the protocol's own words: its server answers with this status and text. */
export class TusRefusal extends Error {
  readonly status_code: number;
  readonly body: string;

  constructor({ status_code, body }: { readonly status_code: number; readonly body: string }) {
    super('refused');
    this.status_code = status_code;
    this.body = body;
  }
}
