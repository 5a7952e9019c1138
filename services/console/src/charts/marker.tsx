import { countryColour, hasMarker, markerPath } from './markers.js';

/** A country's mark inside of a chart. */
export function Mark({ country, radius = 6.5 }: { country: string; radius?: number }) {
  const colour = countryColour(country);
  return (
    <path
      d={markerPath(country, radius)}
      fill={hasMarker(country) ? colour : 'var(--surface)'}
      stroke={hasMarker(country) ? 'var(--surface)' : colour}
      strokeWidth={hasMarker(country) ? 1.5 : 3}
    />
  );
}

/** A country's mark beside text, which names the country. */
export function CountryMark({ country, size = 16 }: { country: string; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-8 -8 16 16" aria-hidden="true" style={{ flex: 'none' }}>
      <Mark country={country} radius={5.5} />
    </svg>
  );
}
