// caught: one-relying-party
export { discovery } from 'openid-client';
