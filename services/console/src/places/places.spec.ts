import { geoAzimuthalEqualArea } from 'd3-geo';
import { cityOf } from './city-regions.js';
import { placeLabels } from './labels.js';
import { boxAround, placesOnPlane } from './placing.js';
import { onPlane, type Point } from './plane.js';

describe('a place on the map', () => {
  it('lies where the outlines were projected to', () => {
    const theirs = geoAzimuthalEqualArea().rotate([-10, -52]).scale(2000).translate([0, 0]);
    for (const place of [
      [11.34, 44.49],
      [-8.6, 41.1],
      [24.9, 60.2],
      [10, 52],
    ] as Point[]) {
      const [x, y] = theirs(place)!;
      const [ourX, ourY] = onPlane(place);
      expect(ourX).toBeCloseTo(x, 6);
      expect(ourY).toBeCloseTo(y, 6);
    }
  });

  it('is its city, told by the smallest region that is known', () => {
    expect(cityOf('ITH55')).toEqual(cityOf('ITH5'));
    expect(cityOf('ITH52')).not.toEqual(cityOf('ITH5'));
    expect(cityOf('DE300')).toEqual(cityOf('DE3'));
    expect(cityOf('FRK26')).toBeUndefined();
    expect(cityOf(null)).toBeUndefined();
  });

  it('without a known city stands in the middle of its country, beside others that do', () => {
    const [one, two, nowhere] = placesOnPlane(
      [{ country: 'FR' }, { country: 'FR', nuts: 'FRK26' }, { country: 'XK' }],
      (country) => (country === 'FR' ? [100, 50] : undefined),
    );
    expect(nowhere).toBeUndefined();
    expect(Math.hypot(one![0] - two![0], one![1] - two![1])).toBeGreaterThan(20);
  });
});

describe('the part of the map that is shown', () => {
  it('holds every place with room around it, and is never a mere speck', () => {
    const box = boxAround(
      [
        [-100, -50],
        [200, 150],
      ],
      1.5,
    );
    expect(box.x).toBeLessThan(-100);
    expect(box.x + box.width).toBeGreaterThan(200);
    expect(box.y + box.height).toBeGreaterThan(150);
    expect(box.width / box.height).toBeCloseTo(1.5);
    expect(boxAround([[5, 5]], 1).width).toBeGreaterThan(300);
  });
});

describe('labels', () => {
  it('of neighbours do not cover each other', () => {
    const wanted = [
      { at: [100, 100] as Point, width: 60 },
      { at: [120, 105] as Point, width: 60 },
    ];
    const [left, right] = placeLabels(wanted, { x: 0, y: 0, width: 300, height: 200 });
    expect([left!.anchor, right!.anchor]).toEqual(['end', 'start']);
  });

  it('stay inside the map', () => {
    const [label] = placeLabels([{ at: [290, 100], width: 60 }], { x: 0, y: 0, width: 300, height: 200 });
    expect(label!.anchor).toBe('end');
  });
});
