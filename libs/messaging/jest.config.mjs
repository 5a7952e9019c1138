import { preset } from '../../jest.preset.mjs';

export default { ...preset('messaging'), testTimeout: 120_000 };
