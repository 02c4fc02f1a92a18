import { XmlAbime } from './balises';
import { feuilleVide, type Compte, type Feuille } from './feuille';
import { lisXml, type Partie } from './partie';
import { LecteurDeFeuille, type Partages } from './xlsx-feuille';
import { LecteurDeClasseur, LecteurDeRelations, LecteurDeStyles, LecteurDeTextes } from './xlsx-parties';

/**
 * The sheets of an Excel workbook: each cell by its type and its number format; a formula gives its last result.
 * Each part is read tag by tag, and checked against its checksum.
 *
 * @throws XmlAbime, ZipIllisible, ClasseurTropGrand
 */
export async function feuillesDeXlsx(partie: Partie, compte: Compte): Promise<Feuille[]> {
  const racine = new LecteurDeRelations();
  await lisXml(partie, '_rels/.rels', racine);
  const chemin = normalise('', racine.deType('officeDocument') ?? 'xl/workbook.xml');
  const classeur = new LecteurDeClasseur();
  await lisXml(partie, chemin, classeur);
  const relations = new LecteurDeRelations();
  const dossier = chemin.replace(/[^/]*$/, '');
  await lisXml(partie, `${dossier}_rels/${chemin.slice(dossier.length)}.rels`, relations);
  const partages = await lisPartages(partie, dossier, relations, classeur.depuis1904, compte);
  const feuilles: Feuille[] = [];
  for (const { nom, relation, masquee } of classeur.feuilles) {
    const visee = relations.cibles.get(relation);
    if (visee && visee.type !== 'worksheet') continue;
    const feuille = feuilleVide(nom, { depuis1904: classeur.depuis1904, masquee });
    try {
      await lisXml(partie, normalise(dossier, visee?.cible ?? ''), new LecteurDeFeuille(feuille, partages, compte));
    } catch (cause) {
      if (!(cause instanceof XmlAbime)) throw cause;
      throw new XmlAbime(`${cause.message} (feuille «\u00a0${nom}\u00a0»)`, { cause });
    }
    feuilles.push(feuille);
  }
  return feuilles;
}

async function lisPartages(
  partie: Partie,
  dossier: string,
  relations: LecteurDeRelations,
  depuis1904: boolean,
  compte: Compte
): Promise<Partages> {
  const textes = new LecteurDeTextes(compte);
  const cheminDesTextes = relations.deType('sharedStrings');
  if (cheminDesTextes !== null) await lisXml(partie, normalise(dossier, cheminDesTextes), textes);
  const styles = new LecteurDeStyles();
  const cheminDesStyles = relations.deType('styles');
  if (cheminDesStyles !== null) await lisXml(partie, normalise(dossier, cheminDesStyles), styles);
  return { textes: textes.textes, formats: styles.formats.length > 0 ? styles.formats : null, depuis1904 };
}

/** The name of a part in the zip, from the folder of the part that names it. */
function normalise(dossier: string, cible: string): string {
  const morceaux: string[] = [];
  for (const morceau of (cible.startsWith('/') ? cible : dossier + cible).split('/')) {
    if (morceau === '..') morceaux.pop();
    else if (morceau !== '' && morceau !== '.') morceaux.push(morceau);
  }
  return morceaux.join('/');
}
