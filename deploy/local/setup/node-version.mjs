import { Problem } from '../problem.mjs';

/** Ends with one sentence on a Node that is too old, before anything else fails for that reason. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Problem(`Node ${version} is too old: Node 20.19 or later is needed.`);
}
