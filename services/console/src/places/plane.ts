export type Point = [x: number, y: number];

const origin = { longitude: 10, latitude: 52 };
const units = 2000;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Lambert's azimuthal equal-area projection around 52° N 10° E (Snyder, Map Projections, eq. 24-2 to 24-4), in the units
 * of the prebaked outlines: 2,000 to an Earth radius, y downwards.
 */
export function onPlane([longitude, latitude]: Point): Point {
  const turn = radians(longitude - origin.longitude);
  const [here, there] = [radians(latitude), radians(origin.latitude)];
  const nearness = Math.sin(there) * Math.sin(here) + Math.cos(there) * Math.cos(here) * Math.cos(turn);
  const k = units * Math.sqrt(2 / (1 + nearness));
  return [
    k * Math.cos(here) * Math.sin(turn),
    -k * (Math.cos(there) * Math.sin(here) - Math.sin(there) * Math.cos(here) * Math.cos(turn)),
  ];
}
