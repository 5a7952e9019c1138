/** These bring no types of their own. */
declare module 'autocannon';
declare module 'pg-copy-streams';
