import { preset } from '../../jest.preset.mjs';

export default { ...preset('gateway'), testTimeout: 60_000 };
