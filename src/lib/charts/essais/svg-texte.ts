/** HTML without the comments that the compiler adds for hydration. */
export function sansCommentaire(html: string): string {
  return html.replace(/<!--[\s\S]*?-->/gu, '');
}

/**
 * The drawings of a rendered component as text to compare: one element a line, without what the compiler adds
 * (comments of hydration, class of scoped styles).
 */
export function svgTexte(html: string): string {
  const svgs = sansCommentaire(html).match(/<svg[\s\S]*?<\/svg>/gu) ?? [];
  return svgs
    .map((svg) =>
      svg
        .replace(/ ?svelte-[a-z0-9]+/gu, '')
        .replace(/ class=""/gu, '')
        .replace(/><\/(?!svg|g|a|text)[a-z]+>/gu, '/>')
        .replace(/>\s*</gu, '>\n<')
    )
    .join('\n')
    .concat('\n');
}
