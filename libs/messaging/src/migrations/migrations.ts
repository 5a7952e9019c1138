import { AddErasing1764201600000 } from './add-erasing.js';
import { AddProject1764100000000 } from './add-project.js';
import { CountUntil1765000006000 } from './count-until.js';
import { CreateRails1700000000001 } from './create-rails.js';
import { QueueApart1764900000000 } from './queue-apart.js';

/** The tables of the rails, in order; every service lists them before its own. */
export const messagingMigrations = [
  CreateRails1700000000001,
  AddProject1764100000000,
  AddErasing1764201600000,
  QueueApart1764900000000,
  CountUntil1765000006000,
];
