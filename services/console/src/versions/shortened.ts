const most = 160;
const kept = 60;

/** A passage that stayed, without its middle when it is long: what changed beside it is what is looked for. */
export function shortened(passage: string): string {
  return passage.length <= most ? passage : `${passage.slice(0, kept)} … ${passage.slice(-kept)}`;
}
