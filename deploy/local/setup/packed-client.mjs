import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

/** The product's version, which the client has too. */
export const productVersion = String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);

/** What the gateway hands to partners, ready for `npm install`, as npm names it. Named apart, because settings are read before the install. */
export const packedClient = `dist/client/integras-client-${productVersion}.tgz`;
