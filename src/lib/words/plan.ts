export const MOTS_DU_PLAN = {
  titre: 'Plan du site',
  description: 'Toutes les pages de Trajectoire, jeu de données par jeu de données.',
  generales: 'Pages générales',
  accueil: 'Accueil, choix du jeu de données',
  importer: 'Importer des fichiers',
  aide: 'Aide',
  donnees: 'Les données\u00a0: tables et construction d’un jeu',
  sources: 'Sources et licences',
  accessibilite: 'Déclaration d’accessibilité',
  portefeuille: 'Portefeuille',
  calendrier: 'Calendrier des échéances',
  gainsDiscutes: 'Gains discutés',
  revue: 'Revue régionale des contrats',
  tresorerie: 'Comité de veille sur la trésorerie',
  demandes: 'Demandes\u00a0: ce qui manque',
  catalogue: 'Catalogue des indicateurs',
  explorer: 'Explorer',
  perimetres: 'Périmètres',
  contrats: 'Contrats',
  alertesDuJeu: 'Alertes',
  aidesDeLaRegion: 'Aides, tous contrats',
  saisie: 'Saisie de séance',
  indicateurs: 'Indicateurs'
};

/** What the plan of the site lists of one dataset: a second way to each of its pages (RGAA 12.1). */
export interface PlanDuJeu {
  nom: string;
  titre: string;
  simule: boolean;
  perimetres: { ght: string; libelle: string }[];
  /** A contract over two perimeters stands once; `suivi`: it has a page of actions. */
  contrats: { id: string; intitule: string; suivi: boolean }[];
  indicateurs: { code: string; libelle: string }[];
}

interface Suivi {
  id: string;
  intitule: string;
  suivi: boolean;
}

/** What the plan takes of a portfolio. */
interface Portefeuille {
  jeu: Pick<PlanDuJeu, 'nom' | 'titre' | 'simule'>;
  lignes: readonly {
    ght: string;
    libelle: string;
    contrats: readonly Pick<Suivi, 'id' | 'intitule'>[];
    suivis: readonly Suivi[];
  }[];
  territoires: readonly Suivi[];
}

/** What it takes of a catalogue. */
interface Catalogue {
  familles: readonly { groupes: readonly { indicateurs: readonly { code: string; libelle: string }[] }[] }[];
}

const enFrancais = new Intl.Collator('fr');

export function planDuJeu(portefeuille: Portefeuille, { familles }: Catalogue): PlanDuJeu {
  const { jeu, lignes } = portefeuille;
  return {
    nom: jeu.nom,
    titre: jeu.titre,
    simule: jeu.simule,
    perimetres: lignes.map(({ ght, libelle }) => ({ ght, libelle })).sort(parLibelle),
    contrats: contratsDuJeu(portefeuille),
    indicateurs: familles
      .flatMap(({ groupes }) => groupes.flatMap(({ indicateurs }) => indicateurs))
      .map(({ code, libelle }) => ({ code, libelle }))
      .sort(parLibelle)
  };
}

/** Every contract of a dataset once, those of a territory that is no perimeter's too, by title. */
export function contratsDuJeu({
  lignes,
  territoires
}: Pick<Portefeuille, 'lignes' | 'territoires'>): PlanDuJeu['contrats'] {
  const suivis = [...lignes.flatMap((ligne) => ligne.suivis), ...territoires];
  const avecActions = new Set(suivis.flatMap(({ id, suivi }) => (suivi ? [id] : [])));
  const connus = [...lignes.flatMap((ligne) => ligne.contrats), ...suivis];
  return [...new Map(connus.map(({ id, intitule }) => [id, intitule]))]
    .map(([id, intitule]) => ({ id, intitule, suivi: avecActions.has(id) }))
    .sort((a, b) => enFrancais.compare(a.intitule, b.intitule));
}

function parLibelle(a: { libelle: string }, b: { libelle: string }): number {
  return enFrancais.compare(a.libelle, b.libelle);
}
