import { preset } from '../../jest.preset.mjs';

export default { ...preset('knowledge'), testTimeout: 60_000 };
