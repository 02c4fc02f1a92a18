import {
  autreUniteQueLAutrePartie,
  borneDepassee,
  bornesAuContrat,
  chiffreDeTrop
} from '$lib/domain/indicateur/bornes-au-contrat';
import type { Fiche } from '$lib/domain/indicateur/fiche';
import { nombre, valeurLisible } from '$lib/format/nombre';
import { fiches } from '../../fiches';
import type { Verification } from '../verification';
import { cellules, parGroupe, texteDe, type Cellule } from './cellules';

const FICHES = new Map(fiches.map((fiche) => [fiche.code, fiche]));

/** Tells values of a commitment that its indicator, its own past or the other party makes hardly true. */
export function verifieLesCibles(v: Verification): void {
  const valeurs = [
    ...cellules(v, 'engagement', ['reference']),
    ...cellules(v, 'engagement_cible', ['valeur']),
    ...cellules(v, 'valeur_contradictoire', ['valeur'])
  ];
  verifieLesBornes(v, valeurs);
  for (const siennes of parGroupe(valeurs, ({ ligne }) => ligne.valeurs.engagement)) verifieLesDizaines(v, siennes);
  verifieLesParties(v);
}

/** The indicator of each commitment that counts in its unit. */
function fichesDesEngagements(v: Verification): Map<unknown, Fiche> {
  return new Map(
    v.lignes('engagement').flatMap((ligne) => {
      const fiche = FICHES.get(texteDe(ligne, 'indicateur') ?? '');
      const unite = texteDe(ligne, 'unite')?.trim().toLowerCase();
      return fiche?.unite.toLowerCase() === unite && fiche ? [[ligne.valeurs.engagement, fiche] as const] : [];
    })
  );
}

function verifieLesBornes(v: Verification, valeurs: readonly Cellule[]): void {
  const parEngagement = fichesDesEngagements(v);
  for (const { table, ligne, colonne, valeur } of valeurs) {
    const fiche = parEngagement.get(ligne.valeurs.engagement);
    const bornes = fiche && bornesAuContrat(fiche.code);
    const borne = bornes ? borneDepassee(valeur, bornes) : null;
    if (!fiche || !bornes || borne === null) continue;
    const [min, max] = [valeurLisible(bornes.min, fiche), valeurLisible(bornes.max, fiche)];
    v.dis('avertissement', table, ligne, colonne, {
      genre: 'valeur hors de ses bornes',
      message: `L’indicateur «\u00a0${fiche.libelle}\u00a0» ne va guère jusque-là\u00a0: ${valeur < borne ? 'au moins' : 'au plus'} ${valeurLisible(borne, fiche)} dans les hôpitaux publics.`,
      attendu: `de ${min} à ${max}`
    });
  }
}

/** Targets beside the reference, the values retained and the other targets of the same commitment. */
function verifieLesDizaines(v: Verification, siennes: readonly Cellule[]): void {
  const { engagement } = siennes[0]?.ligne.valeurs ?? {};
  const parZero = v.valeurs('engagement').some((e) => e.engagement === engagement && e.unite === 'euros');
  const estCible = ({ table }: Cellule) => table === 'engagement_cible';
  const connues = siennes.filter((cellule) => !estCible(cellule)).map(({ valeur }) => valeur);
  for (const cellule of siennes.filter(estCible)) {
    const autresCibles = siennes.filter((c) => estCible(c) && c !== cellule).map(({ valeur }) => valeur);
    const sens = chiffreDeTrop(cellule.valeur, { connues, autresCibles }, parZero);
    if (sens === null) continue;
    const repere = connues.at(-1) ?? autresCibles[0] ?? 0;
    v.dis('avertissement', cellule.table, cellule.ligne, cellule.colonne, {
      genre: 'ordre de grandeur',
      message: `La cible est bien ${sens === 'plus' ? 'au-dessus' : 'au-dessous'} des autres valeurs de l’engagement (${nombre(repere, Math.abs(repere) < 100 ? 3 : 0)})\u00a0: un chiffre de ${sens === 'plus' ? 'trop' : 'moins'} peut-être.`,
      attendu: 'une cible dans l’unité de l’engagement'
    });
  }
}

/** What each party retains, of a gain or of the value of a commitment on one day. */
function verifieLesParties(v: Verification): void {
  const retenus = cellules(v, 'gain', ['retenu_etablissement', 'retenu_ars']);
  const deGain = parGroupe(retenus, ({ ligne }) => ligne.numero);
  const dEngagement = parGroupe(cellules(v, 'valeur_contradictoire', ['valeur']), ({ ligne: { valeurs: l } }) => [
    l.engagement,
    l.date
  ]);
  for (const [une, autre] of [...deGain, ...dEngagement]) {
    if (!une || !autre || !autreUniteQueLAutrePartie(une.valeur, autre.valeur)) continue;
    const petite = Math.abs(une.valeur) < Math.abs(autre.valeur) ? une : autre;
    const grande = petite === une ? autre : une;
    v.dis('avertissement', petite.table, petite.ligne, petite.colonne, {
      genre: 'unité des parties',
      message: `L’autre partie retient ${nombre(grande.valeur, 2)}\u00a0: l’une des deux compte peut-être en milliers.`,
      attendu: 'la même unité pour les deux parties'
    });
  }
}
