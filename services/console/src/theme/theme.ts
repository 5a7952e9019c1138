import { createTheme, type CSSVariablesResolver, type VariantColorsResolver } from '@mantine/core';

/** Chrome has no colour: the first button of a page is ink, all others are outlined or bare. */
const variants: VariantColorsResolver = ({ variant }) => {
  const none = '1px solid transparent';
  switch (variant) {
    case 'filled':
      return { background: 'var(--ink)', hover: 'var(--ink-hover)', color: 'var(--on-ink)', border: none };
    case 'default':
      return {
        background: 'var(--surface)',
        hover: 'var(--sunken)',
        color: 'var(--ink)',
        border: '1px solid var(--control)',
      };
    default:
      return { background: 'transparent', hover: 'var(--sunken)', color: 'var(--ink)', border: none };
  }
};

export const theme = createTheme({
  fontFamily: 'inherit',
  defaultRadius: 6,
  cursorType: 'pointer',
  focusRing: 'never',
  respectReducedMotion: true,
  variantColorResolver: variants,
  components: {
    Button: { defaultProps: { variant: 'default' } },
    ActionIcon: { defaultProps: { variant: 'subtle' } },
  },
});

const both = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--link)',
  '--mantine-color-error': 'var(--problem)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--control)',
};

/** What Mantine paints itself takes our colours, which follow light and dark by themselves. */
export const colours: CSSVariablesResolver = () => ({ variables: {}, light: both, dark: both });
