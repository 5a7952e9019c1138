const { existsSync } = require('node:fs');

/** By the last `dist` of a path: the repository may lie below another one. */
const source = (/** @type {string} */ built) => built.replace(/(.*[\\/])dist([\\/].*)\.js$/, '$1src$2.ts');

/**
 * The compiler leaves behind what it built of a spec that is gone or has another name now. (Jest takes only CommonJS here.)
 * @param {string[]} paths
 */
module.exports = async (paths) => ({ filtered: paths.filter((path) => existsSync(source(path))) });
