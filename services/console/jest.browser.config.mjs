/** The flows in a real Chromium against the whole stack; one stack for all of them, two at a time because pages mostly wait. */
export default {
  displayName: 'console in a browser',
  runner: 'jest-light-runner',
  maxWorkers: 2,
  roots: ['<rootDir>/browser/dist'],
  testRegex: '\\.spec\\.js$',
  transform: {},
  globalSetup: '<rootDir>/browser/setup.mjs',
  globalTeardown: '<rootDir>/browser/teardown.mjs',
};
