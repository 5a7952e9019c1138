/** The provider brings no types of its own. */
declare module 'oidc-provider';
