import type { LigneDEpreuve } from '$lib/domain/comptes/bilan-epreuve';
import { naivePlusProche } from '$lib/domain/comptes/bilan-epreuve';
import { ecartDesProjections } from '$lib/domain/comptes/atterrissage';
import type { Methode } from '$lib/domain/comptes/epreuve-atterrissage';
import type { LigneDePoste, PosteDeLAnnee } from '$lib/domain/comptes/tableau-atterrissage';
import { ecartLisible, euros } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import { TITRES } from '$lib/schema/vocabulaire/action';
import { VERSIONS_COMPTE } from '$lib/schema/vocabulaire/comptes';
import type { Column } from '../table';
import { METHODES_EN_MOTS } from './methodes';
import { documentEnMots, justesseEnMots, lectureEnMots, type EntiteLue, type titresDesPostes } from './page';

const montant = (valeur: number | null) => (valeur === null ? '—' : euros(valeur));
const ecart = (valeur: number | null) =>
  valeur === null ? '—' : ecartLisible(valeur, { unite: 'euros', decimales: 1 });

const POSTES: Readonly<Record<LigneDePoste, string>> = {
  ...{ P1: `Produits, ${minuscule(TITRES.P1)}`, P2: `Produits, ${minuscule(TITRES.P2)}` },
  ...{ P3: `Produits, ${minuscule(TITRES.P3)}`, C1: `Charges, ${minuscule(TITRES.C1)}` },
  ...{ C2: `Charges, ${minuscule(TITRES.C2)}`, C3: `Charges, ${minuscule(TITRES.C3)}` },
  C4: `Charges, ${minuscule(TITRES.C4)}`,
  compensation: 'Compensation des postes',
  resultat: 'Résultat du CRP (budget H)'
};

function minuscule(texte: string): string {
  return texte.charAt(0).toLowerCase() + texte.slice(1);
}

/** Which naive method is kept in the place of the tool's, and for whom. */
function naivesEnMots(naives: PosteDeLAnnee['naives'], entites: number): string {
  const dites = naives.map(({ nom, methode }) =>
    entites === 1 ? METHODES_EN_MOTS[methode].court : `${nom}\u00a0: ${METHODES_EN_MOTS[methode].court}`
  );
  const autres = entites - naives.length;
  return [...dites, ...(autres > 0 ? [`${accord(autres, 'l’autre', `les ${autres} autres`)}\u00a0: outil`] : [])].join(
    '\u00a0; '
  );
}

const METHODE_DE = (poste: LigneDePoste): string =>
  poste === 'C4' ? 'tenu pour connu' : poste === 'compensation' ? '' : 'outil';

/** @param entites how many entities the tool reads in the table */
export function colonnesDesPostes(
  { dernier, jusqua, hopital }: ReturnType<typeof titresDesPostes>,
  entites: number
): readonly Column<PosteDeLAnnee>[] {
  return [
    {
      ...{ key: 'poste', title: 'Poste', cell: ({ poste }) => POSTES[poste] },
      tone: ({ poste }) => (poste === 'resultat' ? 'strong' : null)
    },
    { key: 'dernier', title: dernier, figure: true, cell: (l) => montant(l.dernier) },
    { key: 'eprd', title: 'EPRD', figure: true, cell: (l) => montant(l.eprd) },
    { key: 'realise', title: jusqua, figure: true, cell: (l) => montant(l.realise) },
    { key: 'hopital', title: hopital, figure: true, cell: (l) => montant(l.hopital) },
    { key: 'outil', title: 'Outil', figure: true, cell: (l) => montant(l.outil), tone: () => 'strong' },
    { key: 'ecart', title: 'Écart', unit: 'outil moins établissement', figure: true, cell: (l) => ecart(l.ecart) },
    {
      ...{ key: 'methode', title: 'Méthode gardée' },
      cell: ({ poste, naives }) => (naives.length === 0 ? METHODE_DE(poste) : naivesEnMots(naives, entites)),
      tone: () => 'quiet'
    }
  ];
}

export const COLONNES_DES_ENTITES: readonly Column<EntiteLue>[] = [
  { key: 'nom', title: 'Entité', cell: ({ nom }) => nom },
  { key: 'hopital', title: 'Établissement', figure: true, cell: (l) => montant(l.hopital) },
  { key: 'document', title: 'Document', cell: ({ entite }) => (entite === null ? '' : documentEnMots(entite)) },
  {
    key: 'justesse',
    title: 'Ce document, les exercices passés',
    cell: ({ entite }) => (entite === null ? '' : justesseEnMots(entite))
  },
  { key: 'bas', title: 'Outil, bas', figure: true, cell: ({ outil }) => montant(outil?.bas ?? null) },
  {
    key: 'central',
    title: 'central',
    figure: true,
    cell: ({ outil }) => montant(outil?.central ?? null),
    tone: () => 'strong'
  },
  { key: 'haut', title: 'haut', figure: true, cell: ({ outil }) => montant(outil?.haut ?? null) },
  {
    ...{ key: 'ecart', title: 'Écart', unit: 'outil moins établissement', figure: true },
    cell: ({ hopital, outil }) => ecart(ecartDesProjections(hopital, outil?.central ?? null))
  },
  {
    key: 'lecture',
    title: 'Ce que l’outil a lu',
    cell: ({ entite }) => (entite === null ? '' : lectureEnMots(entite)),
    tone: () => 'quiet'
  }
];

const erreur = (key: Methode, title: string): Column<LigneDEpreuve> => ({
  ...{ key, title, figure: true, cell: (l) => montant(l.erreurs[key]) },
  tone: (l) => (naivePlusProche(l, key) ? 'strong' : null)
});

export const COLONNES_DE_L_EPREUVE: readonly Column<LigneDEpreuve>[] = [
  { key: 'poste', title: 'Poste', cell: ({ poste }) => POSTES[poste] },
  { key: 'mois', title: 'Mois connus', figure: true, cell: ({ mois }) => String(mois) },
  { key: 'exercices', title: 'Exercices', cell: ({ exercices }) => exercices.join(', '), tone: () => 'quiet' },
  erreur('outil', 'Outil'),
  erreur('ecart', 'Dernier clos et écart à date'),
  erreur('dernier', 'Dernier clos'),
  erreur('lineaire', '×\u00a012/mois'),
  {
    ...{ key: 'hopital', title: 'Établissement', figure: true },
    cell: ({ hopital }) => montant(hopital?.erreur ?? null),
    tone: (l) =>
      l.hopital !== null && l.erreurs.outil !== null && l.hopital.erreur < l.erreurs.outil ? 'strong' : null
  },
  {
    ...{ key: 'documents', title: 'Son document', tone: () => 'quiet' },
    cell: ({ hopital }) => (hopital === null ? '—' : hopital.versions.map((v) => VERSIONS_COMPTE[v].court).join(', '))
  }
];
