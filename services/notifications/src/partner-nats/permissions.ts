import { consumerName, inboxPrefixOf, streamOf } from './names.js';

/**
 * All that a partner's client may do: read its own streams by the consumers that were made for it. No wildcard but the
 * ends of its own acknowledgements and answers; it makes no consumer, and publishes nothing that anybody reads.
 */
export function permissionsOf(account: string, subscriptions: readonly string[]) {
  const streams = subscriptions.map(streamOf);
  return {
    pub: {
      allow: streams.flatMap((stream) => [
        `$JS.API.CONSUMER.MSG.NEXT.${stream}.${consumerName}`,
        `$JS.API.CONSUMER.INFO.${stream}.${consumerName}`,
        `$JS.API.STREAM.INFO.${stream}`,
        `$JS.ACK.${stream}.${consumerName}.>`,
      ]),
    },
    sub: { allow: [`${inboxPrefixOf(account)}.>`] },
  };
}
