import { joursEntre, plusJours, plusMois } from '$lib/domain/temps/calendrier';
import type { Row, TableRows } from '$lib/schema/tables';
import type { Hopital } from '../territoire';
import type { Dossier } from './dossier';
import type { Catalogue, ModeleAction } from './modeles';

/** An action of a contract, with the template that it comes from. */
export interface ActionEcrite {
  modele: ModeleAction;
  row: Row<'action'>;
  entites: Hopital[];
  /** Planned first and last day. */
  debut: string;
  fin: string;
}

const RISQUES: Record<string, string> = {
  OFF: 'Adhésion des équipes\u00a0; relais à organiser en aval.',
  ORG: 'Adhésion des équipes\u00a0; relais à organiser en aval.',
  RH: 'Climat social\u00a0; tension sur les recrutements.',
  REC: 'Logiciel livré en retard\u00a0; charge des secrétariats.',
  ACH: 'Prix du marché\u00a0; changement de fournisseur.',
  TER: 'Accord de toutes les directions\u00a0; convergence des systèmes d’information.'
};
const PREREQUIS = [
  'Avis des instances',
  'Temps de chef de projet',
  'Accord de la CME',
  'Financement de l’investissement'
];
/** What must hold before it starts, among what bears on it: care is the CME's concern, and not every action invests. */
function prerequisPossibles({ axe, investissement }: ModeleAction): string[] {
  const soins = ['OFF', 'ORG', 'RH'].includes(axe);
  return PREREQUIS.filter((p) =>
    p.startsWith('Accord') ? soins : !p.startsWith('Financement') || investissement !== null
  );
}

function risquesDe({ axe, gains }: ModeleAction): string {
  const volume = axe === 'OFF' && gains.some((g) => g.type_recette === 'volume');
  if (volume) return 'Recrutement médical incertain\u00a0; concurrence du secteur privé sur le bassin.';
  return RISQUES[axe] ?? 'Adhésion des partenaires\u00a0; financement à confirmer.';
}

/** Axes, objectives, bases and actions of a contract; actions are numbered inside their axis. */
export function actionsDuContrat(d: Dossier, catalogue: Catalogue): { rows: TableRows; actions: ActionEcrite[] } {
  const choisis = choisisModeles(d, catalogue);
  const axes = catalogue.axes.filter((axe) => choisis.some((m) => m.axe === axe.code));
  const communes = [...new Set(choisis.flatMap((m) => m.commune ?? []))].filter(
    (base) => choisis.filter((m) => m.commune === base).length > 1
  );
  const actions = axes.flatMap((axe, i) =>
    choisis
      .filter((m) => m.axe === axe.code)
      .map((modele, k) => ecrisAction(d, modele, { axe, rangAxe: i + 1, rang: k + 1, communes }))
  );
  porte(actions, communes);
  return {
    actions,
    rows: {
      axe: axes.map(({ libelle }, i) => ({ contrat: d.id, axe: `${i + 1}`, rang: i + 1, libelle })),
      objectif: axes.flatMap(({ objectifs }, i) =>
        objectifs.map((libelle, k) => ({
          contrat: d.id,
          objectif: `${i + 1}.${String.fromCharCode(65 + k)}`,
          axe: `${i + 1}`,
          libelle
        }))
      ),
      action: actions.map((a) => a.row),
      action_entite: actions.flatMap((a) => a.entites.map(({ ej }) => ({ contrat: d.id, action: a.row.numero, ej }))),
      action_indicateur: actions.flatMap((a) => indicateurDe(d, a))
    }
  };
}

/** Templates of the contract: all of them in another order, those of its story first. */
function choisisModeles(d: Dossier, { modeles }: Catalogue): ModeleAction[] {
  const t = d.tirage('modeles');
  const { recettes, activite } = d.definition.suivi;
  const psychiatrie = d.membres.some((h) => h.categorie === 'CHS');
  const rang = (m: ModeleAction) => {
    if (d.definition.doublon && m.commune !== null) return -2;
    if (m.code === 'PSY' && !psychiatrie) return 9;
    if (d.membres.length < 2 && m.jalons.includes('Convention constitutive signée')) return 5 + t.entre(0, 1);
    const volume = m.gains.some((g) => g.type_recette === 'volume');
    return t.entre(0, 1) - (recettes > 0.5 && volume ? activite : 0) - (m.code === 'INTERIM' ? 0.4 : 0);
  };
  return modeles
    .map((m) => ({ m, r: rang(m) }))
    .sort((a, b) => a.r - b.r)
    .slice(0, d.definition.actions)
    .map(({ m }) => m);
}

interface Place {
  axe: Catalogue['axes'][number];
  rangAxe: number;
  rang: number;
  communes: readonly string[];
}

function ecrisAction(d: Dossier, modele: ModeleAction, { axe, rangAxe, rang, communes }: Place): ActionEcrite {
  const t = d.tirage(`action ${modele.code}`);
  const { debut: depart, fin: terme } = d.definition;
  const duree = joursEntre(depart, terme);
  const debut = plusJours(depart, Math.round(duree * t.entre(0, 0.42)));
  const prevue = plusMois(debut, t.entier(6, 17));
  const limite = plusMois(terme, -4);
  const fin = prevue > limite ? limite : prevue;
  const entites = entitesDe(d, modele);
  const nObjectifs = axe.objectifs.length;
  const nomme = t.chance(0.06);
  return {
    ...{ modele, entites, debut, fin },
    row: {
      ...{ contrat: d.id, numero: `${rangAxe}.${rang}`, libelle: modele.libelle, axe: `${rangAxe}` },
      objectif:
        nObjectifs === 0 ? null : `${rangAxe}.${String.fromCharCode(65 + Math.min(modele.objectif, nObjectifs - 1))}`,
      ...{ levier: modele.levier, pilote: modele.pilote, copilote: modele.copilote },
      // Two names that nobody bears, so that exports can be seen to leave names out.
      pilote_nom: nomme ? t.choix(['Mme Exemple Premier', 'M. Exemple Second']) : null,
      ...{ copilote_nom: null, description: modele.texte },
      prerequis: t.chance(0.6) ? t.choix(prerequisPossibles(modele)) : null,
      risques: risquesDe(modele),
      ...{ debut, fin, etp: modele.etp, lits: modele.lits, investissement: modele.investissement },
      base: modele.commune !== null && communes.includes(modele.commune) ? modele.commune : null,
      ...{ porteuse: false, abattement: null }
    }
  };
}

function entitesDe(d: Dossier, modele: ModeleAction): Hopital[] {
  const t = d.tirage(`entites ${modele.code}`);
  const communs = modele.jalons.includes('Convention constitutive signée') || modele.jalons.includes('Marché attribué');
  const possibles = d.membres.filter((h) => (modele.code === 'PSY' ? h.categorie === 'CHS' : true));
  // A base of beds is that of one hospital: all that share it act there.
  if (modele.commune !== null) return possibles.slice(0, 1);
  const soins = possibles.filter(
    (h) => h.categorie !== 'CHS' || communs || modele.axe === 'RH' || modele.axe === 'ACH'
  );
  const lieux = soins.length > 0 ? soins : possibles;
  if (communs) return lieux.slice(0, 4);
  return t.melange(lieux.slice(0, 5)).slice(0, t.entier(1, 2));
}

/** The first action of a base carries it; the others give up part of what they would count. */
function porte(actions: readonly ActionEcrite[], communes: readonly string[]): void {
  for (const base of communes) {
    actions
      .filter((a) => a.row.base === base)
      .forEach((a, i) => Object.assign(a.row, { porteuse: i === 0, abattement: i === 0 ? null : 0.25 }));
  }
}

function indicateurDe(d: Dossier, { modele, row, entites }: ActionEcrite): Row<'action_indicateur'>[] {
  if (modele.indicateur === null) return [];
  return [
    {
      ...{ contrat: d.id, action: row.numero, indicateur: modele.indicateur, ej: entites[0]?.ej ?? null },
      ...{ effet: modele.effet, effet_texte: null }
    }
  ];
}
