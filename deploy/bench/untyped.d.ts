/** This brings no types of its own. */
declare module 'pg-copy-streams';
