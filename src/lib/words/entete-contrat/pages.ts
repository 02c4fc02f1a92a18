/** The pages of a contract, in the order of its head. A page that opens from one of them stands in its `sous`. */
export const PAGES_DU_CONTRAT = [
  { page: 'synthese', chemin: '', libelle: 'Synthèse', sous: [] },
  { page: 'actions', chemin: 'actions/', libelle: 'Actions', sous: ['fiche'] },
  { page: 'atterrissage', chemin: 'atterrissage/', libelle: 'Atterrissage', sous: [] },
  { page: 'aides', chemin: 'aides/', libelle: 'Aides', sous: [] },
  { page: 'depuis', chemin: 'depuis/', libelle: 'Depuis la revue', sous: [] },
  { page: 'reunions', chemin: 'reunions/', libelle: 'Réunions', sous: ['reunion'] },
  { page: 'alertes', chemin: 'alertes/', libelle: 'Alertes', sous: [] },
  { page: 'contradictoire', chemin: 'contradictoire/', libelle: 'Contradictoire', sous: [] }
] as const satisfies readonly { page: string; chemin: string; libelle: string; sous: readonly string[] }[];

/** Pages of the region that a reader of a contract goes to; `filtre`: it opens on the group of the contract. */
export const PAGES_DE_LA_REGION = [
  { chemin: 'tresorerie/', libelle: 'Trésorerie', filtre: false },
  { chemin: 'demandes/', libelle: 'Demandes', filtre: true }
] as const satisfies readonly { chemin: string; libelle: string; filtre: boolean }[];

const DES_COMPTES: readonly string[] = ['atterrissage/', 'tresorerie/'];

/** The pages that a head offers: none on the accounts of hospitals where the contract is not about them (RULES 53). */
export const offertes = <P extends { chemin: string }>(pages: readonly P[], surDesComptes: boolean): readonly P[] =>
  surDesComptes ? pages : pages.filter(({ chemin }) => !DES_COMPTES.includes(chemin));

/** What is asked of the only group of a contract; over several, the page opens on all of them. */
export function rechercheDe({ filtre }: { filtre: boolean }, ghts: readonly { code: string }[]): '' | `?ght=${string}` {
  return filtre && ghts.length === 1 && ghts[0] ? `?ght=${ghts[0].code}` : '';
}

type Entree = (typeof PAGES_DU_CONTRAT)[number];

export type PageDuContrat = Entree['page'] | Entree['sous'][number];

/** The entry of the head under which a page stands. */
export function entreeDe(page: PageDuContrat): Entree {
  return PAGES_DU_CONTRAT.find((entree) => estSous(entree, page)) ?? PAGES_DU_CONTRAT[0];
}

/** How the entry of the head is marked when a page is read: itself, or the one from which it opens. */
export function marqueDe(entree: Entree, page: PageDuContrat): 'page' | 'true' | undefined {
  if (entree.page === page) return 'page';
  return estSous(entree, page) ? 'true' : undefined;
}

function estSous({ page, sous }: Entree, lue: PageDuContrat): boolean {
  return page === lue || sous.some((autre) => autre === lue);
}
