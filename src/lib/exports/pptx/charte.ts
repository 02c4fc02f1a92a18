/** Colours of the light theme as slides write them; a test holds them equal to those of the screen. */
export const COULEURS = {
  surface: 'FFFFFF',
  ink: '1C2230',
  'ink-2': '4D5566',
  line: 'DEDAD0',
  accent: '0F4C5C',
  better: '1F5FAE',
  worse: 'A84C06',
  control: '8A8474',
  neutral: '5F6673',
  'ink-3': '636A78',
  'accent-soft': 'E2EDEF',
  'surface-2': 'F1EFE9'
} as const;

type Nom = keyof typeof COULEURS;

/**
 * Where each colour stands in the theme of a deck, and by what name its parts ask for it: an agency that changes its
 * theme changes every page, drawing and table at once.
 */
const THEME: readonly (readonly [nom: Nom, theme: string, partie: string])[] = [
  ['surface', 'lt1', 'bg1'],
  ['ink', 'dk1', 'tx1'],
  ['ink-2', 'dk2', 'tx2'],
  ['line', 'lt2', 'bg2'],
  ['accent', 'accent1', 'accent1'],
  ['better', 'accent2', 'accent2'],
  ['worse', 'accent3', 'accent3'],
  ['control', 'accent4', 'accent4'],
  ['neutral', 'accent5', 'accent5'],
  ['ink-3', 'accent6', 'accent6']
];

/** Of Windows and of macOS, and metric-compatible elsewhere; parts ask for that of the theme. */
export const POLICE = 'Arial';

/** The theme of the deck, with these colours in its places; `accent` is that of an agency. */
export function mendeTheme(xml: string, accent: string | null = null): string {
  return THEME.reduce(
    (x, [nom, place]) =>
      x.replace(
        new RegExp(`<a:${place}>.*?</a:${place}>`, 'su'),
        `<a:${place}><a:srgbClr val="${(nom === 'accent' ? accent : null) ?? COULEURS[nom]}"/></a:${place}>`
      ),
    xml
  );
}

/** A part of the deck that asks for the theme's colours and font instead of naming its own. */
export function selonLeTheme(xml: string): string {
  const sansPolice = xml
    .replace(/<a:latin typeface="Arial"[^>]*\/>(?:<a:ea typeface="Arial"[^>]*\/><a:cs typeface="Arial"[^>]*\/>)?/gu, '')
    .replace(/<a:(?:ea|cs) typeface="Arial"[^>]*\/>/gu, '');
  return THEME.reduce(
    (x, [nom, , partie]) => x.replaceAll(`<a:srgbClr val="${COULEURS[nom]}"/>`, `<a:schemeClr val="${partie}"/>`),
    sansPolice
  );
}
