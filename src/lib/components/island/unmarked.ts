/** How a part that is only read comes written, before its marks are taken away. */
const DEBUT = '<div class="island" data-lue="">';
const BORNES = /<(\/?)div\b/g;
const MARQUES = /<!--[\s\S]*?-->/g;

/** Where the element whose content starts at `de` ends. */
function finDe(html: string, de: number): number {
  BORNES.lastIndex = de;
  let ouverts = 1;
  for (let borne = BORNES.exec(html); borne !== null; borne = BORNES.exec(html)) {
    ouverts += borne[1] === '/' ? -1 : 1;
    if (ouverts === 0) return borne.index;
  }
  throw new Error('une partie lue de la page n’est pas fermée');
}

/**
 * A page without the marks from which the parts that are only read would come alive: they never do, they are drawn
 * again when what they show changes. Half of the comments of a contract, each a node that the browser makes.
 *
 * @throws Error when such a part is not closed
 */
export function sansMarques(html: string): string {
  const morceaux: string[] = [];
  let depuis = 0;
  for (let debut = html.indexOf(DEBUT); debut !== -1; debut = html.indexOf(DEBUT, depuis)) {
    const contenu = debut + DEBUT.length;
    const fin = finDe(html, contenu);
    const lu = html.slice(contenu, fin).replaceAll(MARQUES, '').replaceAll(' data-lue=""', '');
    morceaux.push(html.slice(depuis, debut), '<div class="island">', lu);
    depuis = fin;
  }
  return [...morceaux, html.slice(depuis)].join('');
}
