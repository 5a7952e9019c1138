import { preset } from '../../jest.preset.mjs';

// Specs start real servers, and imports run to their end in them.
export default { ...preset('pilots'), testTimeout: 60_000 };
