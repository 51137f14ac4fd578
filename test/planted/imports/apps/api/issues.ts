// caught: demo-issuer-stays-in-the-demo
export { Provider } from 'oidc-provider';
