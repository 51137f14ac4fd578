import { useGovernments } from './use-governments.js';

/** A government by its name. @param code such as `62.01` */
export function GovernmentName({ code }: { readonly code: string }) {
  return <bdi>{useGovernments()(code)}</bdi>;
}
