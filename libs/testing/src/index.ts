export { type TestBroker, testNats } from './broker.js';
export { type FixedClock, fixedClock } from './clock.js';
export { type TestDatabase, testDatabase } from './database.js';
export { factOf } from './facts.js';
export { knowAccount, type TestGrant } from './grants.js';
export { type TestIssuer, testIssuer } from './issuer.js';
export { freePort, type TestProvider, testProvider } from './provider.js';
export { realData } from './real-data.js';
export { until } from './until.js';
