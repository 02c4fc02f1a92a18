import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { actionsARisque } from './actions';

/** A part of the page that has something to show, for its table of contents. */
export interface LienDePartie {
  ancre: string;
  libelle: string;
  nombre?: number;
}

/** Whether the page speaks of gains: a territory's project has some only when it says so. */
export function montreLesGains({ entete, gains }: ContratModele): boolean {
  return porteSurDesComptes(entete.type) || gains.apPlanifiee > 0 || gains.ponctuelPlanifie > 0;
}

/** The part of the page that a figure of the synthesis sums up, by its code. */
export const PARTIE_DU_CHIFFRE: Readonly<Record<string, string>> = {
  resultat: 'trajectoire',
  caf: 'criteres',
  tresorerie: 'tresorerie',
  annee_pleine: 'gains'
};

/** The parts of the page that have something to show, in its order. */
export function parties(modele: ContratModele): LienDePartie[] {
  const { ponts, axes, jalons } = modele;
  if (!modele.entete.suivi) return [];
  const engagements: [boolean, LienDePartie] = [
    modele.engagements.length > 0,
    { ancre: 'engagements', libelle: 'Engagements', nombre: modele.engagements.length }
  ];
  const territoire = !porteSurDesComptes(modele.entete.type);
  const toutesLesActions = axes.flatMap((axe) => axe.actions).length;
  const { total: aRisque } = actionsARisque(axes);
  const actions: [boolean, LienDePartie][] = [
    [
      axes.length > 0,
      territoire
        ? { ancre: 'actions', libelle: 'Actions par axe', nombre: toutesLesActions }
        : aRisque === 0
          ? { ancre: 'actions', libelle: 'Actions' }
          : { ancre: 'actions', libelle: 'Actions à risque', nombre: aRisque }
    ],
    [
      axes.length > 0,
      {
        ancre: 'jalons',
        ...(jalons.retard.length === 0
          ? { libelle: 'Jalons' }
          : { libelle: 'Jalons en retard', nombre: jalons.retard.length })
      }
    ]
  ];
  const toutes: [boolean, LienDePartie][] = [
    [territoire, { ancre: 'diagnostic', libelle: 'Diagnostic' }],
    ...(territoire ? actions : []),
    [modele.trajectoires.length > 0, { ancre: 'trajectoire', libelle: 'Trajectoire' }],
    [ponts.annuel !== null || ponts.cible !== null, { ancre: 'ponts', libelle: 'Ponts' }],
    [montreLesGains(modele), { ancre: 'gains', libelle: 'Gains' }],
    engagements,
    ...(territoire ? [] : actions.toReversed()),
    [modele.resultats !== null, { ancre: 'resultats', libelle: 'Résultats' }],
    [modele.hypotheses.lignes.length > 0, { ancre: 'hypotheses', libelle: 'Hypothèses' }],
    [modele.aides.length > 0, { ancre: 'aides', libelle: 'Aides' }],
    [modele.criteres.length > 0, { ancre: 'criteres', libelle: 'Critères légaux' }],
    [modele.tresorerie.length > 0, { ancre: 'tresorerie', libelle: 'Trésorerie' }],
    [modele.transmissions.length > 0, { ancre: 'transmissions', libelle: 'Transmissions' }],
    [modele.revues.length > 0, { ancre: 'revues', libelle: 'Revues' }],
    [true, { ancre: 'vie', libelle: 'Périmètre et vie' }]
  ];
  return toutes.flatMap(([montree, lien]) => (montree ? [lien] : []));
}
