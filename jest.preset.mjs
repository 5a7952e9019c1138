/**
 * How every project runs its specs: as they were built, by Node itself. Jest's own runner would load NestJS and all else
 * anew for each file, which takes more time than most files' tests. One process a project, because what one loaded
 * serves the next.
 * @param {string} displayName
 */
export const preset = (displayName) => ({
  displayName,
  runner: 'jest-light-runner',
  maxWorkers: 1,
  roots: ['<rootDir>/dist'],
  testRegex: '\\.spec\\.js$',
  transform: {},
  filter: '<rootDir>/../../jest.filter.cjs',
  setupFiles: ['<rootDir>/../../jest.properties.mjs'],
});
