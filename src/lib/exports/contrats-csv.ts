import { gainsPossibles } from '$lib/domain/gain/absence';
import { ecartALaCible } from '$lib/domain/contrat/tete';
import { METEO } from '$lib/domain/contrat/mots-du-contrat';
import { lireEtat } from '$lib/words/etat-du-contrat';
import { typeCourt } from '$lib/words/portefeuille/mots-du-suivi';
import type { Rangee } from '$lib/words/portefeuille/suivis';
import type { Cell } from '$lib/engine/database';
import type { JeuEntete } from '$lib/views/modele';
import type { PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';
import { csv } from './csv';
import { enteteDe, notesDesFermes } from './explorer-csv';

const COLONNES = [
  ...['ght', 'perimetre', 'contrat', 'intitule', 'type', 'tome', 'debut', 'fin', 'membres', 'autres_ght', 'etat'],
  ...['cibles_gelees', 'suivi', 'meteo_etablissement', 'meteo_etablissement_le', 'meteo_ars', 'meteo_ars_le'],
  ...['desaccord', 'jalons_atteints', 'jalons_dus', 'jalons_en_retard'],
  ...['jalons_d_actions_abandonnees_en_retard', 'annee_pleine_en_vigueur_euros'],
  ...['annee_pleine_prevue_euros', 'gains_realises_a_date_euros', 'gains_attendus_a_date_euros', 'gains_mention'],
  ...['exercice', 'resultat_cible_euros', 'atterrissage_hopital_euros', 'atterrissage_hopital_origine'],
  ...['atterrissage_outil_euros', 'ecart_a_la_cible_euros', 'resultat_perimetre', 'tresorerie_jours_de_charges'],
  ...['tresorerie_le', 'tresorerie_entite', 'ej_concernees', 'ej_total', 'ej_non_evaluables', 'critere_base'],
  ...['ej_concernees_noms', 'prochaine_revue']
];

/** Euros to the cent: a sum of binary fractions must not show its noise. */
const auCentime = (montant: number | null | undefined): number | null =>
  montant === null || montant === undefined ? null : Math.round(montant * 100) / 100;

const auDixieme = (jours: number | null | undefined): number | null =>
  jours === null || jours === undefined ? null : Math.round(jours * 10) / 10;

function suivies(suivi: SuiviContrat): Cell[] {
  const { meteo, jalons, resultat, tresorerie, critere, sansGain } = suivi;
  const sansObjet = !gainsPossibles(sansGain?.raison ?? null);
  return [
    ...[METEO[meteo.etablissement].long, meteo.etablissementLe],
    ...[meteo.ars === null ? null : METEO[meteo.ars].long, meteo.arsLe, suivi.desaccord.join('\u00a0; ') || null],
    ...[jalons.atteints, jalons.dus, jalons.enRetard, jalons.abandonnes.enRetard],
    ...[sansObjet ? null : auCentime(suivi.apEnVigueur), sansObjet ? null : auCentime(suivi.apPlanifiee)],
    ...(sansGain === null
      ? [auCentime(suivi.realiseADate), auCentime(suivi.attenduADate), null]
      : [null, null, sansGain.texte]),
    ...[resultat?.exercice ?? null, auCentime(resultat?.cible), auCentime(resultat?.etablissement?.valeur)],
    ...[resultat?.etablissement?.origine ?? null, auCentime(resultat?.outil), auCentime(ecartALaCible(suivi.resultat))],
    ...[resultat?.perimetre ?? null, auDixieme(tresorerie?.jours), tresorerie?.date ?? null],
    ...[tresorerie?.plusBasEj ?? null, critere?.concernees.length ?? null, critere?.total ?? null],
    ...[critere?.indecidables ?? null, critere?.base ?? null, critere?.concernees.join('\u00a0; ') || null],
    suivi.prochaineRevue
  ];
}

/** The contracts' table as a CSV file: one line a contract and a perimeter, in the order of the screen; euros, dates in ISO. */
export function contratsCsv(
  modele: Pick<PortefeuilleModele, 'jeu' | 'sources'>,
  lues: readonly Pick<Rangee, 'ligne' | 'suivi'>[]
): string {
  const lignes = lues.map(({ ligne, suivi }): Cell[] => {
    if (suivi === null) return [ligne.ght, ligne.libelle, ...COLONNES.slice(2).map(() => null)];
    const debut: Cell[] = [
      ...[ligne.ght, ligne.libelle, suivi.id, suivi.intitule, typeCourt(suivi.type), suivi.tome],
      ...[suivi.debut, suivi.fin, suivi.membres.join('\u00a0; ') || null],
      ...[suivi.ghts.filter((ght) => ght !== ligne.ght).join('\u00a0; ') || null],
      ...[lireEtat(suivi.etat).mot, suivi.gel, suivi.absence ?? 'suivi']
    ];
    const reste = suivi.suivi ? suivies(suivi) : COLONNES.slice(debut.length).map(() => null);
    return [...debut, ...reste];
  });
  const notes = [
    'Une ligne par contrat et par périmètre\u00a0: un contrat sur deux GHT a deux lignes, ne pas additionner sans dédoublonner.',
    'Année pleine (par an) et gains de l’exercice (depuis janvier) ne s’additionnent pas.',
    ...notesDesFermes(modele)
  ];
  return csv(COLONNES, lignes, enteteDe(modele.jeu, modele.sources, ...notes));
}

/** « trajectoire-demonstration-contrats-2026-09-30.csv », « …-contrats-extrait-… » of a table that a search reduced. */
export function nomDuFichier({ nom, donneesAu }: Pick<JeuEntete, 'nom' | 'donneesAu'>, extrait: boolean): string {
  return `trajectoire-${nom}-contrats-${extrait ? 'extrait-' : ''}${donneesAu}.csv`;
}
