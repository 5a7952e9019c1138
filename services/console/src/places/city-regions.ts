import type { Point } from './plane.js';

/**
 * Where city-regions of the Central Europe area lie, by NUTS 2021 code (longitude, latitude of the city). The
 * interfaces name territories by code; a place that is not listed here is drawn in the middle of its country.
 */
export const cityRegions: Readonly<Record<string, Point>> = {
  AT13: [16.37, 48.21], // Vienna
  AT21: [14.31, 46.62], // Klagenfurt
  AT22: [15.44, 47.07], // Graz
  AT31: [14.29, 48.31], // Linz
  AT32: [13.05, 47.8], // Salzburg
  AT33: [11.39, 47.27], // Innsbruck
  CZ01: [14.42, 50.09], // Prague
  CZ06: [16.61, 49.2], // Brno
  CZ08: [18.29, 49.83], // Ostrava
  DE11: [9.18, 48.78], // Stuttgart
  DE21: [11.58, 48.14], // Munich
  DE3: [13.4, 52.52], // Berlin
  DE40: [13.06, 52.4], // Potsdam
  DE80: [12.13, 54.09], // Rostock
  DED2: [13.74, 51.05], // Dresden
  DED5: [12.37, 51.34], // Leipzig
  DEE: [11.63, 52.13], // Magdeburg
  DEG: [11.03, 50.98], // Erfurt
  HR03: [16.44, 43.51], // Split
  HR02: [18.69, 45.55], // Osijek
  HR05: [15.98, 45.81], // Zagreb
  HR06: [16.34, 46.31], // Varaždin
  HU11: [19.04, 47.5], // Budapest
  HU22: [17.63, 47.69], // Győr
  HU33: [20.15, 46.25], // Szeged
  ITC1: [7.69, 45.07], // Turin
  ITC3: [8.93, 44.41], // Genoa
  ITC4: [9.19, 45.46], // Milan
  ITH1: [11.35, 46.5], // Bolzano
  ITH2: [11.12, 46.07], // Trento
  ITH3: [12.33, 45.44], // Venice
  ITH4: [13.77, 45.65], // Trieste
  ITH5: [11.34, 44.49], // Bologna
  ITH52: [10.33, 44.8], // Parma
  ITH54: [10.93, 44.65], // Modena
  ITI1: [11.26, 43.77], // Florence
  PL21: [19.94, 50.06], // Kraków
  PL22: [19.02, 50.26], // Katowice
  PL41: [16.93, 52.41], // Poznań
  PL51: [17.03, 51.11], // Wrocław
  PL63: [18.65, 54.35], // Gdańsk
  PL91: [21.01, 52.23], // Warsaw
  SI03: [15.65, 46.56], // Maribor
  SI04: [14.51, 46.06], // Ljubljana
  SK01: [17.11, 48.15], // Bratislava
  SK04: [21.26, 48.72], // Košice
};

/** The city of a region, or of the smallest listed region around it. */
export function cityOf(nuts: string | null | undefined): Point | undefined {
  for (let length = nuts?.length ?? 0; length >= 3; length -= 1) {
    const found = cityRegions[nuts?.slice(0, length) ?? ''];
    if (found) return found;
  }
  return undefined;
}
