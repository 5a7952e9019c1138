/** What the gateway hands to partners, ready for `npm install`. Named apart, because settings are read before the install. */
export const packedClient = 'dist/client/integras-client.tgz';
