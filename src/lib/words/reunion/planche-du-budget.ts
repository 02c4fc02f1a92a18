import type { PontDuBudget, Titre } from '$lib/domain/comptes/pont-du-budget';
import { dateCourte } from '$lib/format/date';
import { ecartLisible, euros, nombre, variationLisible } from '$lib/format/nombre';
import { accord, enumeration } from '$lib/format/phrase';
import type { Chiffre, DialogueModele, PieceDuMois, RiaModele } from '$lib/views/reunion/reunion.types';
import { choisiesDe } from '../atterrissage/adresse';
import { hypothesesDites } from '../atterrissage/hypotheses';
import { messageDuPont, type PontDit } from '../contrat/ponts';
import { difference, ensemble, moisDe, plus, type ChiffreCle, type Planche } from './bloc';
import { apresLeRia, modificatif } from './eprd-modifies';
import { FORMULE_DU_MOIS } from './formules';
import { projections } from './projections';

const EUROS = { unite: 'euros', decimales: 1 };

/** Short names of what a budget is made of. */
export const PIECES: Readonly<Record<Titre | PieceDuMois, string>> = {
  P1: 'Assurance maladie',
  P2: 'Autre activité',
  P3: 'Autres produits',
  C1: 'Charges de personnel',
  C2: 'Charges médicales',
  C3: 'Charges hôtelières',
  C4: 'Charges du titre 4',
  pm_postes: 'PM\u00a0: postes',
  pm_cout: 'PM\u00a0: coût d’un poste',
  pnm_postes: 'PNM\u00a0: postes',
  pnm_cout: 'PNM\u00a0: coût d’un poste',
  interim: 'Intérim'
};

const ecart = (valeur: number) => ecartLisible(valeur, EUROS);

/** A bridge from a budget as it is drawn. */
function pontDit<C extends Titre | PieceDuMois>(
  { depart, arrivee, pieces }: PontDuBudget<C>,
  bornes: { depart: string; arrivee: string; reste: string }
): PontDit {
  return {
    depart: { libelle: bornes.depart, valeur: depart },
    pieces: pieces.map(({ code, valeur }) => ({
      ...{ code, valeur, horsPlan: false, inconnu: code === 'non_explique', action: null },
      libelle: code === 'non_explique' ? bornes.reste : PIECES[code]
    })),
    arrivee: { libelle: bornes.arrivee, valeur: arrivee },
    sansPlan: true
  };
}

/** What of the assumptions of the tool's landing was changed, in words; null under the defaults. */
export const hypothesesDuRia = ({ hypotheses }: Pick<RiaModele, 'hypotheses'>): string | null =>
  hypotheses === undefined ? null : hypothesesDites(choisiesDe(hypotheses));

/** The sheet of a RIA: from the EPRD to where the year lands, titre by titre; null without a bridge. */
export function plancheDuRia(m: RiaModele, perimetre: string): Planche | null {
  const { pont, exercice, documents, ecartDeLOutil } = m;
  if (pont === null) return null;
  const n = documents.length;
  const sous = hypothesesDuRia(m);
  const notes = [...(sous === null ? [] : [`Outil, sous vos hypothèses\u00a0: ${sous}.`]), apresLeRia(m) ?? []].flat();
  const lu = pont.selon === 'etablissement' ? 'RIA' : 'Outil';
  const dit = pontDit(pont, {
    ...{ depart: `EPRD initial ${exercice}`, arrivee: `${lu} ${exercice}` },
    reste: 'Non expliqué'
  });
  return {
    titre: `Résultat ${exercice} du CRP\u00a0: ${euros(pont.arrivee)} ${pont.selon === 'etablissement' ? 'au RIA' : 'selon l’outil'}, pour ${euros(pont.depart)} à l’EPRD\u00a0; ${messageDuPont(dit)}`,
    sousTitre: `De l’EPRD initial ${exercice} ${pont.selon === 'etablissement' ? 'au RIA' : 'à l’atterrissage de l’outil'}, titre par titre\u00a0; ${perimetre}`,
    pont: dit,
    ...(notes.length > 0 && { note: notes.join(' ') }),
    chiffres: [...duBudget(m), ...projections(m, accord(n, 'de l’hôpital', 'des hôpitaux')), ...gainsComptes(m)],
    question: questionDuRia(pont, ecartDeLOutil)
  };
}

function duBudget({ pont, cible, exercice, modifies, resultats }: RiaModele): ChiffreCle[] {
  return [
    ...(pont === null
      ? []
      : [{ libelle: 'EPRD initial', precision: String(exercice), valeur: euros(pont.depart), manque: false }]),
    ...modifie(modifies, resultats),
    ...(cible === null
      ? []
      : [{ libelle: 'Cible du contrat', precision: String(exercice), valeur: euros(cible), manque: false }])
  ];
}

/** The budget as it stands: the last EPRD modificatif of who has one, the first of the others. */
function modifie(modifies: RiaModele['modifies'], resultats: RiaModele['resultats']): ChiffreCle[] {
  const entites = resultats.filter(({ ej }) => ej !== null);
  const total = entites.reduce<Chiffre>((somme, { ej, chiffres: { eprd } }) => {
    const sien = modifies.find((m) => m.ej === ej);
    return plus(somme, sien === undefined ? eprd : sien.resultat);
  }, 0);
  if (modifies.length === 0 || total === null) return [];
  const documents = enumeration([...new Set(modifies.map(modificatif))]);
  const qui =
    entites.length === 1 ? '' : `, ${modifies.length}\u00a0${accord(modifies.length, 'entité')} sur ${entites.length}`;
  return [{ libelle: 'EPRD modifié', precision: documents + qui, valeur: euros(total), manque: false }];
}

/** What the RIA counts on, beside what the plan has in force or secured by an act. */
function gainsComptes({ gains }: RiaModele): ChiffreCle[] {
  if (gains.ria === null) return [];
  // What a freeze stopped is no firm gain of the year.
  const fermes = gains.report + gains.realises + (typeof gains.securises === 'number' ? gains.securises : 0);
  return [
    {
      ...{ libelle: 'Gains du plan comptés au RIA', precision: `${euros(fermes)} réalisés ou sécurisés au plan` },
      ...{ valeur: euros(gains.ria), manque: gains.ria > fermes }
    }
  ];
}

function questionDuRia({ aDemander }: PontDuBudget<Titre>, ecartDeLOutil: number | null): string | null {
  if (ecartDeLOutil !== null)
    return `L’outil attend ${euros(Math.abs(ecartDeLOutil))} de ${ecartDeLOutil < 0 ? 'moins' : 'plus'} que le RIA\u00a0: demander à l’établissement ce qui, d’ici la fin de l’année, fait la différence.`;
  return aDemander === null
    ? null
    : `${euros(Math.abs(aDemander))} ${aDemander > 0 ? 'favorables' : 'défavorables'} ne viennent d’aucun titre\u00a0: l’outil lit aussi le résultat sur l’écart à l’année d’avant.`;
}

/** The sheet of a month: from the EPRD to date to what is booked; null without a bridge. */
export function plancheDuDialogue(m: DialogueModele, perimetre: string): Planche | null {
  const { pont, jusquAu, exercice } = m;
  if (pont === null || jusquAu === null) return null;
  const dit = pontDit(pont, {
    ...{ depart: 'EPRD à date', arrivee: 'Réalisé' },
    reste: 'Titre 1 non expliqué'
  });
  return {
    titre: `Produits moins charges, fin ${moisDe(jusquAu)}\u00a0: ${euros(pont.arrivee)} pour ${euros(pont.depart)} à l’EPRD\u00a0; ${messageDuPont(dit)}`,
    sousTitre: `De l’EPRD ${exercice} à date au réalisé du ${dateCourte(jusquAu)}, hors titre 4\u00a0; ${perimetre}`,
    pont: dit,
    note: FORMULE_DU_MOIS,
    chiffres: [...titre1(m), ...emplois(m), ...temporaire(m), ...recettes(m)],
    question: questionDuMois(pont)
  };
}

function titre1({ cumul: { realise, eprd } }: DialogueModele): ChiffreCle[] {
  const d = difference(realise, eprd);
  if (realise === null || eprd === null || d === null) return [];
  return [
    {
      ...{
        libelle: 'Charges de personnel (titre 1)',
        precision: `${euros(eprd)} à l’EPRD à date, écart de ${ecart(d)}`
      },
      ...{ valeur: euros(realise), manque: d > 0 }
    }
  ];
}

function emplois({ entites }: DialogueModele): ChiffreCle[] {
  const GRADES = [
    ['ETPR médicaux payés, pour le TPER', 'pm'],
    ['ETPR non médicaux payés, pour le TPER', 'pnm']
  ] as const;
  return GRADES.flatMap(([libelle, grade]) => {
    const [paye, tper] = [ensemble(entites, `${grade}_paye`), ensemble(entites, `${grade}_tper`)];
    if (paye === null || tper === null) return [];
    const precision = `écart de ${ecartLisible(paye - tper, { unite: 'ETP', decimales: 1 })}`;
    return [{ libelle, precision, valeur: `${nombre(paye, 1)} pour ${nombre(tper, 1)}`, manque: paye > tper }];
  });
}

function temporaire({ entites, exercice }: DialogueModele): ChiffreCle[] {
  const n = plus(ensemble(entites, 'interim'), ensemble(entites, 'motif2'));
  const avant = plus(ensemble(entites, 'interim_avant'), ensemble(entites, 'motif2_avant'));
  if (n === null || avant === null) return [];
  return [
    {
      ...{ libelle: 'Emploi médical temporaire', precision: `${euros(avant)} en ${exercice - 1}, mêmes mois` },
      ...{ valeur: euros(n), manque: n > avant }
    }
  ];
}

function recettes({ entites, exercice }: DialogueModele): ChiffreCle[] {
  const [n, avant] = [ensemble(entites, 'recettes'), ensemble(entites, 'recettes_avant')];
  if (n === null || avant === null || avant === 0) return [];
  return [
    {
      ...{
        libelle: 'Recettes des séjours MCO',
        precision: `${variationLisible((n - avant) / avant)} depuis ${exercice - 1}`
      },
      ...{ valeur: euros(n), manque: n < avant }
    }
  ];
}

function questionDuMois({ aDemander, nonChiffres }: PontDuBudget<PieceDuMois>): string | null {
  if (aDemander === null) return null;
  const tus = nonChiffres.length === 0 ? '' : ` (non chiffrés\u00a0: ${nonChiffres.map((c) => PIECES[c]).join(', ')})`;
  return `${euros(Math.abs(aDemander))} ${aDemander > 0 ? 'favorables' : 'défavorables'} de charges de personnel ne sont ni paie médicale, ni paie non médicale, ni intérim${tus}\u00a0: à demander à l’établissement.`;
}
