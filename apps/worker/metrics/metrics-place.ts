/** Where metrics are told. */
export interface MetricsPlace {
  readonly host: string;
  /** Port of the worker's metrics, and of the SDK's own on the loopback; without one there are none. */
  readonly port: number | undefined;
  readonly sdkPort?: number | undefined;
}
