import { preset } from '../../jest.preset.mjs';

/** The flows in a real Chromium against the whole stack; one stack for all of them. */
export default {
  ...preset('console in a browser'),
  roots: ['<rootDir>/browser'],
  testTimeout: 120_000,
  globalSetup: '<rootDir>/browser/setup.mjs',
  globalTeardown: '<rootDir>/browser/teardown.mjs',
};
