import { dateLongue } from '$lib/format/date';
import { sansEpingle, type Epingle } from '$lib/format/pinned-address';
import type { PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';

/** What is said of a page whose address was written of other data than those published. */
export const MOTS_DE_L_EPINGLE = {
  titre: ({ au, version }: Epingle) =>
    `Ce lien vient d’un document fait sur les données au ${dateLongue(au)} (version ${version})`,
  /** @param publiees what is published */
  texte: ({ au }: Epingle, publiees: Epingle) =>
    au === publiees.au
      ? `Les données de cette date ont été publiées de nouveau (version ${publiees.version.slice(0, 8)})\u00a0: des chiffres de ce document peuvent avoir été corrigés.`
      : `Les données publiées sont au ${dateLongue(publiees.au)} (version ${publiees.version.slice(0, 8)})\u00a0: les chiffres de cette page peuvent différer de ceux du document.`,
  /** Of a page that shows the data in force only. */
  sansAnterieure:
    'Le site ne montre plus cette page sur les données du document\u00a0: ce qui en diffère n’y est pas connu, et le document seul en garde les chiffres.',
  alors: (quoi: 'ce contrat' | 'cette réunion' | 'cette page', { au }: Epingle) => `Voir ${quoi} au ${dateLongue(au)}`,
  /** Of a page of the region, whose contracts say what changed. */
  region:
    'Le site ne montre plus cette page sur les données du document, qui en garde les chiffres\u00a0: chaque contrat suivi dit ce qui y a changé, et se lit à la date du document.',
  /** Of pages that are of hospitals, some of which have no contract: what contracts compare of them, and what they do not. */
  enPartie: {
    tresorerie:
      ' On y lit l’atterrissage de la trésorerie et ses alertes\u00a0; soldes de fin de mois, plan, dettes échues et lignes de crédit n’y sont pas comparés. D’un hôpital sans contrat suivi, ce qui a changé n’est pas connu.',
    indicateurs:
      ' On y lit les indicateurs des hôpitaux du contrat qui ont changé, et les valeurs que leur producteur a corrigées\u00a0; rangs et bandes n’y sont pas comparés. D’un hôpital sans contrat suivi, ce qui a changé n’est pas connu.'
  },
  /** Of a page of the region, published again of the same day. */
  regionCorrigee:
    'Le site ne montre plus cette page telle qu’elle a été publiée d’abord\u00a0: chaque contrat suivi dit ce qui y a été réécrit depuis.',
  ghtAlors: ({ au }: Epingle) => `Voir ce GHT, et ses contrats au ${dateLongue(au)}`,
  /** Of a page of several contracts: each has its own page of changes. */
  parContrat: (n: number) =>
    n === 1 ? 'Ce qui a changé depuis, dans le contrat suivi' : `Ce qui a changé depuis, contrat par contrat (${n})`,
  changements: 'Voir ce qui a changé depuis',
  fermer: 'Garder la page à jour'
};

/** What a page is of, where its address was written of other data: what leads to what they said. */
export type ObjetEpingle = 'contrat' | 'ght' | 'region' | 'tresorerie' | 'indicateurs' | null;

const DU_CONTRAT = '/[jeu]/contrat/[id]';

/** Pages whose figures are of the contracts of the region. */
const DE_LA_REGION: ReadonlySet<string> = new Set(
  ['', '/revue', '/calendrier', '/aides', '/alertes', '/demandes'].map((suite) => `/[jeu]${suite}`)
);

/** @param route as kit names it */
export function objetDeLaPage(route: string | null): ObjetEpingle {
  if (route === null) return null;
  if (route.startsWith(DU_CONTRAT)) return 'contrat';
  if (route === '/[jeu]/ght/[ght]') return 'ght';
  if (route === '/[jeu]/tresorerie') return 'tresorerie';
  if (route.startsWith('/[jeu]/indicateurs') || route === '/[jeu]/ght/[ght]/[code]') return 'indicateurs';
  return DE_LA_REGION.has(route) ? 'region' : null;
}

/**
 * The same page of a contract at the day of the document, all that its address says being kept; null where it says its
 * own day, or the version that a comparison ends at, which it shows. What has no past, the entry of a meeting, leads to its contract.
 */
export function pageAlors(route: string, adresse: string, epingle: Epingle): { dit: string; vers: string } | null {
  const url = new URL(sansEpingle(adresse));
  if (url.searchParams.has('au') || url.searchParams.has('a')) return null;
  const suite = route.slice(DU_CONTRAT.length);
  if (suite === '/saisie') {
    url.pathname = url.pathname.replace(/saisie\/?$/u, '');
    url.search = '';
  }
  url.searchParams.set('au', epingle.au);
  const quoi =
    suite === '' || suite === '/saisie'
      ? 'ce contrat'
      : suite === '/reunions/[reunion]'
        ? 'cette réunion'
        : 'cette page';
  return { dit: MOTS_DE_L_EPINGLE.alors(quoi, epingle), vers: url.pathname + url.search + url.hash };
}

/** What is known of a page whose address was written of other data. */
interface Connu {
  objet: ObjetEpingle;
  /** Whether the data published are of the same day: corrected since. */
  memeJour: boolean;
  /** Whether the tables of its version are kept and can be compared with; null while it is not known. */
  gardee: boolean | null;
  /** How many contracts say what changed; null while they are not read. */
  contrats: number | null;
}

/** Whether the page leads to what changed since: by the days of two versions, or by the tables of one of the same day. */
export const ditLesChangements = ({ objet, memeJour, gardee }: Omit<Connu, 'contrats'>): boolean =>
  objet !== null && (!memeJour || gardee === true);

/** What the site does not show of a page any more; null where it shows it, and while that is not known. */
export function perteDeLaPage(connu: Connu): string | null {
  const { objet, memeJour, gardee, contrats } = connu;
  const { sansAnterieure, region, regionCorrigee, enPartie } = MOTS_DE_L_EPINGLE;
  if (objet === null || (memeJour && gardee === false)) return sansAnterieure;
  if ((memeJour && gardee === null) || objet === 'contrat' || objet === 'ght' || contrats === null) return null;
  if (contrats === 0) return sansAnterieure;
  return (memeJour ? regionCorrigee : region) + (objet === 'region' ? '' : enPartie[objet]);
}

/**
 * The line of a file that says where its figures are seen again.
 * @param locales they are also of data that the reader holds, which an address does not carry
 */
export function adresseDuFichier(adresse: string, locales: boolean): string {
  return `Ces chiffres se revoient à l’adresse\u00a0: ${adresse}${locales ? ' (avec vos données de ce poste, que l’adresse ne porte pas)' : ''}`;
}

/**
 * The contracts whose changes a page of several of them leads to: those that are followed, each once.
 * @param ght those of one group; null for all of the region
 */
export function contratsDeLaPage(
  { lignes, territoires }: Pick<PortefeuilleModele, 'lignes' | 'territoires'>,
  ght: string | null
): Pick<SuiviContrat, 'id' | 'intitule'>[] {
  const suivis = [...lignes.flatMap((ligne) => ligne.suivis), ...territoires].filter(
    ({ suivi, ferme, ghts }) => suivi && !ferme && (ght === null || ghts.includes(ght))
  );
  return [...new Map(suivis.map(({ id, intitule }) => [id, { id, intitule }])).values()];
}
