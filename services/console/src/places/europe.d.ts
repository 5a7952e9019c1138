/** Outlines of the European countries, projected when the console is built; see `build/europe-outlines.ts`. */
declare module 'virtual:europe' {
  const outlines: readonly { country: string; path: string; centre: [x: number, y: number] }[];
  export default outlines;
}
