const INSECABLE = '\u00a0';

/**
 * A text written by hand, with the spaces and signs of French typography: no-break spaces before `: ; ? ! » % €` and
 * after `«`, between « tome » and its number, ’ for ', … for three points, 2e for 2ème. Words are left as they are,
 * addresses too. Applying it twice changes nothing. Source of the rules: Imprimerie nationale, « Lexique des règles
 * typographiques ».
 *
 * `L'avenant n° 2 : « 8 % » ...` → `L’avenant n° 2 : « 8 % »…`, each space before a sign and inside quotes no-break
 */
export function typographie(texte: string): string {
  return texte
    .replace(/(?<=\S) {2,}(?=\S)/g, ' ')
    .replace(/(?<=\p{L})'(?=[\p{L}«])/gu, '’')
    .replace(/(?<=\betc) ?(?:\.{2,}|\.?…)/g, '.')
    .replace(/ ?\.{3,}/g, '…')
    .replace(/ +(?=[:;?!»%€])/g, INSECABLE)
    .replace(/(?<=[\p{L}\d)»…%€])(?=[;?!](?:[\s)»]|$)|:(?:\s|$))/gu, INSECABLE)
    .replace(/« */g, `«${INSECABLE}`)
    .replace(/(?<=[^\s«])(?=»)/gu, INSECABLE)
    .replace(/«[\u00a0\u202f]{2,}/g, `«${INSECABLE}`)
    .replace(/(?<=\d) ?(?=(?:%|€|k€|M€|Md€)(?![\p{L}\d]))/gu, INSECABLE)
    .replace(/(?<=(?<!\p{L})[nN]°) ?(?=\d)/gu, INSECABLE)
    .replace(/(?<=(?<!\p{L})[tT]omes?) (?=\d)/gu, INSECABLE)
    .replace(/(?<![\p{L}\d.,])1(?:ère|ière|ere)(?!\p{L})/gu, '1re')
    .replace(/(?<![\p{L}\d.,])(\d+)i?[eè]me(s?)(?!\p{L})/gu, '$1e$2')
    .replace(/(?<=^|\(|[^\d\s] )-(?=\d)/gu, '−');
}
