import { anneeDe, plusJours, plusMois } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import { jourOuvre, premierDuMois } from '../dates';
import type { Dossier } from './dossier';
import type { Cours } from './jalons';

type Palier = Row<'gain_palier'>;

/** The ladder of a line of gain, as its action went: each step dated, up to the last day followed. */
export function paliersDe(d: Dossier, g: Row<'gain'>, cours: Cours): Palier[] {
  const t = d.tirage(`paliers ${g.action} ${g.gain}`);
  const paliers: Palier[] = [];
  const dernier = d.suiviJusquau ?? d.au;
  const pose = (jour: string, palier: Palier['palier'], autres: Partial<Palier> = {}) => {
    const date = jourOuvre(jour);
    if (date > dernier || (paliers.at(-1)?.date ?? '') > date) return false;
    const rang = paliers.length + 1;
    const { contrat, action, gain } = g;
    paliers.push({
      ...{ contrat, action, gain, rang, date, palier, net: null, effet: null, acte: null, enregistre_le: null },
      ...autres
    });
    return true;
  };
  const depart = d.definition.vie[0]?.date ?? d.definition.debut;
  pose(depart, 'identifie');
  if (d.signature !== null) pose(plusJours(d.signature, -t.entier(5, 40)), 'chiffre');
  if (d.suiviJusquau === null) return paliers;
  if (!pose(plusJours(d.definition.debut, t.entier(20, 200)), 'valide', { acte: 'Note du contrôle de gestion' }))
    return paliers;
  deroule(d, g, cours, pose);
  return paliers;
}

type Pose = (date: string, palier: Palier['palier'], autres?: Partial<Palier>) => boolean;

function deroule(d: Dossier, g: Row<'gain'>, cours: Cours, pose: Pose): void {
  const t = d.tirage(`sort ${g.action} ${g.gain}`);
  const { reussite, facteur } = d.definition.suivi;
  const { arret, retard, jalons } = cours;
  const prevu = g.effet ?? g.debut ?? d.definition.fin;
  if (arret !== null) {
    if (arret.etat === 'abandonnee') pose(arret.date, 'perdu', { acte: 'Abandon de l’action' });
    return;
  }
  const acte = jalons.at(-2)?.atteint ?? null;
  if (acte !== null) pose(acte, 'securise', { acte: acteDe(g) });
  // From the month after the last milestone; a month late is a month less.
  const reel = premierDuMois(anneeDe(prevu), Number(prevu.slice(5, 7)) + Math.max(0, Math.round(retard / 30.4)));
  if (!t.chance(reussite)) {
    echoue(d, g, plusJours(prevu, 60), pose);
    return;
  }
  const vaut = Math.round(((g.brut - g.couts_induits) * facteur * t.entre(0.92, 1.08)) / 1000) * 1000;
  const realise = pose(plusJours(reel, 20), 'realise', {
    net: vaut,
    effet: reel === prevu ? null : reel,
    acte: acteDe(g)
  });
  const clos = anneeDe(reel);
  if (realise) pose(`${clos + 1}-07-10`, 'constate', { acte: `Compte financier ${clos}` });
}

/** The first gain of a charge found in the accounts is taken back: the posts that were closed are open again. */
export function reprend(d: Dossier, gains: readonly Row<'gain'>[], paliers: Palier[]): void {
  const charge = new Set(gains.filter((g) => g.titre === 'C1').map((g) => `${g.action} ${g.gain}`));
  const constate = paliers.find(
    (p) => p.palier === 'constate' && p.date < plusMois(d.au, -12) && charge.has(`${p.action} ${p.gain}`)
  );
  if (!constate) return;
  paliers.push({
    ...constate,
    ...{ rang: constate.rang + 1, date: jourOuvre(premierDuMois(anneeDe(constate.date) + 1, 1)), palier: 'repris' },
    ...{ net: null, effet: null, acte: 'Réouverture décidée, effectifs rétablis' }
  });
}

function echoue(d: Dossier, g: Row<'gain'>, date: string, pose: Pose): void {
  const t = d.tirage(`echec ${g.action} ${g.gain}`);
  const perdable = g.type_recette === 'volume' ? 0.45 : 0.12;
  if (t.chance(perdable)) pose(date, 'perdu', { acte: 'Activité en retrait, recrutement non abouti' });
  else if (t.chance(0.5)) {
    pose(date, 'reporte', { effet: premierDuMois(anneeDe(date), Number(date.slice(5, 7)) + t.entier(6, 14)) });
  }
}

const ACTES = {
  paie: 'Décision du directeur, postes supprimés au tableau des emplois',
  marche: 'Marché notifié',
  balance: 'Balance rapprochée',
  pmsi: 'Fichiers PMSI validés'
};

function acteDe(g: Row<'gain'>): string {
  return ACTES[g.preuve ?? 'balance'];
}
