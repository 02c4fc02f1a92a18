import { anneePleineDite } from '$lib/domain/gain/absence';
import { ecartALaCible } from '$lib/domain/contrat/tete';
import type { Cell } from '$lib/engine/database';
import { METEO } from '$lib/schema/vocabulaire/contrat';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';
import { sansGainEnMots } from '../contrat/absence-de-gains';
import { faitsEnMots } from '../contrat/faits';
import { basesEnMots } from '../contrat/procedure';
import { phraseDepuis } from '../depuis/phrase';
import { documentsLus } from '../documents-lus';
import { lireEtat } from '../etat-du-contrat';
import { perimetreEnMots } from '../perimetre-dit';
import type { Column } from '../table';
import { COLONNES_CONTRAT, type LigneDeContrat } from './colonnes-contrat';
import { EN_JEU } from './ligne-contrat';
import { CONTRAT, EN_JEU_DU_CONTRAT, PERIMETRE } from './lignes';
import { suiviAbsent, typeCourt } from './mots-du-suivi';
import { ecartDuResultat } from './resultat';

type De<T> = (suivi: SuiviContrat) => T;

/** What is known of any contract, and what is known only of one that is followed. */
const connu =
  (valeur: De<Cell>) =>
  ({ suivi }: LigneDeContrat): Cell =>
    suivi === null ? null : valeur(suivi);
const suivie = (valeur: De<Cell>) => connu((suivi) => (suivi.suivi ? valeur(suivi) : null));

const liste = (noms: readonly string[]): string | null => noms.join('\u00a0; ') || null;

/** Euros to the cent: a sum of binary fractions must not show its noise. */
const enEuros = (valeur: De<number | null | undefined>) => suivie((suivi) => arrondi(valeur(suivi), 2));
const arrondi = (valeur: number | null | undefined, decimales: number): number | null => {
  const pas = 10 ** decimales;
  return valeur === null || valeur === undefined ? null : Math.round(valeur * pas) / pas;
};

/** What each column of the contracts' table gives to a file, apart from the screen: a page that writes none does not fetch it. */
const VALEURS: Readonly<Record<string, NonNullable<Column<LigneDeContrat>['file']>>> = {
  [PERIMETRE]: {
    'Code du GHT': ({ ligne }) => ligne.ght,
    Périmètre: ({ ligne }) => ligne.libelle,
    'Identifiant du contrat': connu(({ id }) => id),
    Contrat: connu(({ intitule }) => intitule),
    Type: connu(({ type }) => typeCourt(type)),
    Tome: connu(({ tome }) => tome),
    Début: connu(({ debut }) => debut),
    Fin: connu(({ fin }) => fin),
    Membres: connu(({ membres }) => liste(membres)),
    'Autres GHT': ({ ligne, suivi }) => liste((suivi?.ghts ?? []).filter((ght) => ght !== ligne.ght))
  },
  [CONTRAT]: {
    État: connu(({ etat }) => lireEtat(etat).mot),
    'Cibles gelées': connu(({ gel }) => gel),
    Suivi: connu((suivi) => (suivi.suivi && !suivi.ferme ? 'suivi' : suiviAbsent(suivi)))
  },
  meteo: {
    'Météo selon l’établissement': suivie(({ meteo }) => METEO[meteo.etablissement].long),
    'Météo de l’établissement, le': suivie(({ meteo }) => meteo.etablissementLe),
    'Météo selon l’ARS': suivie(({ meteo }) => (meteo.ars === null ? null : METEO[meteo.ars].long)),
    'Météo de l’ARS, le': suivie(({ meteo }) => meteo.arsLe),
    'Désaccord avec les faits': suivie(({ desaccord }) => liste(faitsEnMots(desaccord)))
  },
  [EN_JEU_DU_CONTRAT]: {
    'En jeu (€)': enEuros(({ enJeu }) => enJeu?.montant),
    'Nature de l’enjeu': suivie(({ enJeu }) => (enJeu === null ? null : EN_JEU[enJeu.code])),
    Alertes: suivie(({ alertes }) => alertes?.levees ?? null),
    'Alertes de loi': suivie(({ alertes }) => alertes?.loi ?? null),
    'Alertes graves': suivie(({ alertes }) => alertes?.graves ?? null)
  },
  jalons: {
    'Jalons atteints': suivie(({ jalons }) => jalons.atteints),
    'Jalons dus': suivie(({ jalons }) => jalons.dus),
    'Jalons en retard': suivie(({ jalons }) => jalons.enRetard),
    'Jalons en retard d’actions abandonnées': suivie(({ jalons }) => jalons.abandonnes.enRetard)
  },
  annee_pleine: {
    'Année pleine en vigueur (€)': enEuros((suivi) => (anneePleineDite(suivi) ? suivi.apEnVigueur : null)),
    'Année pleine prévue (€)': enEuros((suivi) => (anneePleineDite(suivi) ? suivi.apPlanifiee : null))
  },
  gains: {
    'Gains réalisés à date (€)': enEuros(({ sansGain, realiseADate }) => (sansGain === null ? realiseADate : null)),
    'Gains attendus à date (€)': enEuros(({ sansGain, attenduADate }) => (sansGain === null ? attenduADate : null)),
    'Mention des gains': suivie(({ sansGain }) => (sansGain === null ? null : sansGainEnMots(sansGain)))
  },
  resultat: {
    Exercice: suivie(({ resultat }) => resultat?.exercice ?? null),
    'Résultat, cible (€)': enEuros(({ resultat }) => resultat?.cible),
    'Atterrissage de l’hôpital (€)': enEuros(({ resultat }) => resultat?.etablissement?.valeur),
    'Document de l’atterrissage': suivie(({ resultat }) =>
      resultat?.etablissement ? documentsLus(resultat.etablissement.origine) : null
    ),
    'Atterrissage de l’outil (€)': enEuros(({ resultat }) => resultat?.outil),
    'Écart à la cible (€)': enEuros(({ resultat }) => ecartALaCible(resultat)),
    'Mention de l’écart': suivie(({ resultat }) => ecartDuResultat(resultat)),
    'Périmètre du résultat': suivie(({ resultat }) => (resultat === null ? null : perimetreEnMots(resultat.perimetre)))
  },
  tresorerie: {
    'Trésorerie (jours de charges)': suivie(({ tresorerie }) => arrondi(tresorerie?.jours, 1)),
    'Trésorerie au': suivie(({ tresorerie }) => tresorerie?.date ?? null),
    'Entité la plus basse': suivie(({ tresorerie }) => tresorerie?.plusBasEj ?? null)
  },
  critere: {
    'EJ concernées': suivie(({ critere }) => critere?.concernees.length ?? null),
    'EJ du contrat': suivie(({ critere }) => critere?.total ?? null),
    'EJ non évaluables': suivie(({ critere }) => critere?.sansChiffres.length ?? null),
    'Base du critère': suivie(({ critere }) => (critere === null ? null : basesEnMots(critere.bases))),
    'EJ sans dernier compte': suivie(({ critere }) => liste(critere?.anciens ?? [])),
    'EJ concernées, noms': suivie(({ critere }) => liste(critere?.concernees ?? []))
  },
  revue: {
    'Prochaine revue': suivie(({ prochaineRevue }) => prochaineRevue),
    'Depuis la dernière revue': suivie(({ depuis }) => depuis && phraseDepuis(depuis))
  }
};

/** The contracts' table as a file has it. */
export const COLONNES_DU_FICHIER: readonly Column<LigneDeContrat>[] = COLONNES_CONTRAT.map((colonne) => {
  const file = VALEURS[colonne.key];
  return file === undefined ? colonne : { ...colonne, file };
});
