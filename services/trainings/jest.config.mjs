import { preset } from '../../jest.preset.mjs';

export default { ...preset('trainings'), testTimeout: 60_000 };
