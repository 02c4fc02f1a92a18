import { ecartALaCibleEnMots } from '../ecart-a-la-cible';
import { dementiEnMots } from '../dementi';
import { termine } from '$lib/domain/contrat/etats';
import { ecartALaCible } from '$lib/domain/contrat/tete';
import { majuscule } from '$lib/format/casse';
import { situationEnMots } from '$lib/format/phrase';
import type { CarteIndicateur, ChiffresSuivis, GhtModele } from '$lib/views/ght/ght.types';
import { documentsLus } from '../documents-lus';
import { lireEvolution } from '../evolution';
import { lireCarte } from '../ght/carte';
import { chiffresDuContrat } from '../ght/chiffres-du-contrat';
import { natureEtEtat } from '../ght/contrat-public';
import { JUGEMENTS } from '../ght/distinctions';
import { identiteDuGht } from '../ght/entete';
import { phraseEtat } from '../ght/etat';
import { distinctions } from '../ght/hors-bande';
import { nomDuGht } from '../ght/nom';
import { valeurEnMots } from '../indicateur/lecture';
import { sansCibleEnMots } from '../portefeuille/resultat';
import { NR, type ChiffreCle } from '../reunion/bloc';
import type { Column } from '../table';
import type { Dossier, PagePlanche } from './dossier.types';
import { SUR_UNE_PLANCHE } from './mise-en-page';
import { MOTS_DE_LA_FICHE_DU_GHT as MOTS } from './mots';
import { feuilleDe, place, type Provenance } from './pages';

/** Indicators of each family, figures of the contract, and what sets the group apart, that one page holds. */
const [PAR_FAMILLE, CHIFFRES, DISTINCTIONS] = [3, 6, 4];

const COLONNES: readonly Column<CarteIndicateur>[] = [
  { key: 'indicateur', title: MOTS.indicateur, cell: ({ indicateur }) => indicateur.libelleCourt },
  {
    ...{ key: 'annee', title: MOTS.annee, figure: true },
    cell: (carte) => String(lireCarte(carte).point?.annee ?? NR)
  },
  {
    ...{ key: 'valeur', title: MOTS.valeur, figure: true },
    cell: (carte) => {
      const { point } = lireCarte(carte);
      return point === null ? NR : valeurEnMots(point, carte.indicateur);
    }
  },
  { key: 'evolution', title: MOTS.evolution, cell: evolutionDe },
  { key: 'place', title: MOTS.place, cell: (carte) => lireCarte(carte).place?.court ?? '' }
];

function evolutionDe(carte: CarteIndicateur): string {
  const { point, evolue, sansEvolution } = lireCarte(carte);
  const ruptures = carte.ruptures.map(({ annee }) => annee);
  const lue = evolue && point ? lireEvolution(carte.serie, point.annee, carte.indicateur, ruptures) : null;
  if (lue === null) return sansEvolution ?? '';
  return lue.mot === null ? lue.texte : `${lue.texte}, ${lue.mot}`;
}

/**
 * A GHT on one page: its indicators by family, and the figures of its followed contract, else what sets it apart in
 * France. The words and figures of its page.
 */
export function ficheDuGht(modele: GhtModele, provenance: Provenance): Dossier {
  const { ght, jeu, sources } = modele;
  return feuilleDe(
    { nom: MOTS.nom, objet: nomDuGht(ght.libelle), au: jeu.donneesAu, jeu, sources },
    planche(modele),
    provenance
  );
}

function planche(modele: GhtModele): PagePlanche {
  const { ght, familles, contrats, etablissements } = modele;
  const suivi = contrats.find(({ etat, chiffres }) => chiffres !== undefined && !termine(etat))?.chiffres ?? null;
  const cartes = familles.flatMap((famille) => famille.cartes.filter(aUneValeur).slice(0, PAR_FAMILLE));
  const { corps, parts, colonnes } = place(COLONNES, cartes, SUR_UNE_PLANCHE);
  const reste = familles.flatMap((famille) => famille.cartes).length - cartes.length;
  const etat = phraseEtat(modele)
    .map(({ texte }) => texte)
    .join('');
  return {
    ...{ genre: 'planche', id: 'fiche-ght', titre: resultat(suivi) ?? premiereProposition(etat) },
    sousTitre: nomDuGht(ght.libelle),
    dessin: {
      ...{ genre: 'tableau', legende: cartes.length === 0 ? MOTS.sansIndicateur : MOTS.indicateurs },
      ...{ corps, colonnes, lignes: parts[0] ?? [] }
    },
    chiffres: suivi === null ? distinctionsDe(modele) : duContrat(suivi, modele.jeu.donneesAu),
    question: contrats.length === 0 ? MOTS.sansContrat : contrats.map(natureEtEtat).join('\u00a0; '),
    note: [
      ...[identiteDuGht(ght)].filter((dit) => dit !== '').map((dit) => `${majuscule(dit)}.`),
      ...(cartes.length === 0 ? [] : [etat]),
      MOTS.membres(etablissements.map(({ nom }) => nom)),
      ...(reste > 0 ? [MOTS.autresIndicateurs(reste)] : [])
    ].join('\n')
  };
}

const aUneValeur = (carte: CarteIndicateur): boolean => (lireCarte(carte).point?.valeur ?? null) !== null;

const premiereProposition = (phrase: string): string => (phrase.split('\u00a0; ')[0] ?? phrase).replace(/\.$/u, '');

const duContrat = (suivi: ChiffresSuivis, au: string): ChiffreCle[] =>
  chiffresDuContrat(suivi, au)
    .slice(0, CHIFFRES)
    .map(({ nom, valeur, precision, ton }) => ({
      ...{ libelle: nom, valeur, precision: precision ?? '' },
      manque: ton !== 'neutre'
    }));

/** What sets the group apart in France, where no contract is followed. */
function distinctionsDe({ annees, familles }: GhtModele): ChiffreCle[] {
  const annee = annees.at(-1);
  if (annee === undefined) return [];
  const cartes = familles.flatMap((famille) => famille.cartes);
  return distinctions(cartes, annee)
    .slice(0, DISTINCTIONS)
    .map(({ libelle, valeur, sens, place, bande }) => ({
      ...{ libelle, valeur, manque: sens === 'defavorable' },
      precision: MOTS.horsBande(`${JUGEMENTS[sens].mot} ${situationEnMots(place)}`.trim(), bande)
    }));
}

/** What a board asks first, of a followed contract: where the year lands against its target; null without either. */
function resultat(suivi: ChiffresSuivis | null): string | null {
  const r = suivi?.resultat ?? null;
  const projete = r?.etablissement?.valeur ?? r?.outil ?? null;
  if (r === null || projete === null) return null;
  const de = r.etablissement ? documentsLus(r.etablissement.origine) : MOTS.outil;
  const ecart = ecartALaCible(r);
  const devant = ecart === null ? sansCibleEnMots(r) : ecartALaCibleEnMots(ecart, r.cible);
  const dementi = r.dementie === undefined ? '' : dementiEnMots(r.dementie);
  return MOTS.resultat(r.exercice, projete, { de, devant: devant + dementi });
}
