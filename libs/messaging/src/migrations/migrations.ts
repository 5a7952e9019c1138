import { CreateRails1700000000001 } from './create-rails.js';

/** The tables of the rails, in order; every service lists them before its own. */
export const messagingMigrations = [CreateRails1700000000001];
