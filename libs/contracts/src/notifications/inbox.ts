/** The NATS subject of {@link InboxChange}: core NATS, without history. */
export const liveInboxSubject = 'integras.live.inbox';

/** What is sent on {@link liveInboxSubject}: whose inbox is not what it was. What is in it is asked for. */
export interface InboxChange {
  accounts: string[];
}
