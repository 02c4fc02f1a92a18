import { MONTANT_D_UN_CONTRAT, partAuDelaDuTout, tropPetit } from '$lib/domain/comptes/ordre-de-grandeur';
import { estUnStock } from '$lib/domain/comptes/postes';
import { allureContraire, toleranceTropGrande } from '$lib/domain/contrat/allure';
import { dureTrop } from '$lib/domain/temps/vraisemblance';
import { moisEntre } from '$lib/domain/temps/calendrier';
import type { Verification } from '../verification';
import { cellules, enEuros, lignesDatees, nombreDe, parGroupe, texteDe } from './cellules';

/** Parts of the first titre of charges. */
const DU_TITRE_1 = new Set<unknown>(['interim_62113', 'masse_salariale_pm', 'masse_salariale_pnm']);

/** Tells what is contrary to what stands beside it: a target, a whole, the period of its own kind. */
export function verifieLesContradictions(v: Verification): void {
  verifieLesPetits(v);
  verifieLAllure(v);
  verifieLesZeros(v);
  verifieLesPeriodes(v);
  verifieLesParts(v);
  for (const [table, premierJour] of [
    ['contrat', 'debut'],
    ['contrat_version', 'effet']
  ] as const) {
    for (const { ligne, debut, fin } of lignesDatees(v, table, premierJour, 'fin')) {
      if (!dureTrop(debut, fin)) continue;
      const message = 'Le contrat durerait plus de dix ans.';
      v.dis('avertissement', table, ligne, 'fin', {
        genre: 'durée du contrat',
        message,
        attendu: 'le terme du contrat'
      });
    }
  }
}

function verifieLesPetits(v: Verification): void {
  const montants = [
    ...cellules(v, 'gain', ['brut']),
    ...cellules(v, 'aide', ['montant']),
    ...cellules(v, 'base', ['plafond']),
    ...cellules(v, 'action', ['investissement']),
    ...cellules(v, 'hypothese', ['impact']),
    ...cellules(v, 'contrat', ['aide_min', 'aide_max'])
  ].filter(({ valeur }) => tropPetit(valeur));
  for (const { table, ligne, colonne } of montants) {
    v.dis('avertissement', table, ligne, colonne, {
      genre: 'unité des montants',
      message: `C’est moins de ${enEuros(MONTANT_D_UN_CONTRAT)}\u00a0: le montant est peut-être en milliers ou en millions.`,
      attendu: 'un montant en euros'
    });
  }
}

/** Targets that go the other way than the commitment, and a tolerance that lets everything pass. */
function verifieLAllure(v: Verification): void {
  for (const ligne of v.lignes('engagement')) {
    const { version, engagement, direction } = ligne.valeurs;
    const cibles = v
      .lignes('engagement_cible')
      .filter(({ valeurs }) => valeurs.version === version && valeurs.engagement === engagement)
      .flatMap((cible) => nombreDe(cible, 'valeur') ?? []);
    const reference = nombreDe(ligne, 'reference');
    if (typeof direction === 'string' && allureContraire(direction, reference, cibles)) {
      const message = 'Toutes les cibles vont à l’opposé du sens favorable, depuis la valeur de référence.';
      v.dis('avertissement', 'engagement', ligne, 'direction', { genre: 'sens contraire aux cibles', message });
    }
    const tolerance = nombreDe(ligne, 'tolerance');
    if (tolerance !== null && toleranceTropGrande(tolerance, reference, cibles)) {
      const message = 'La tolérance dépasse la référence et toutes les cibles\u00a0: tout y est accepté.';
      v.dis('avertissement', 'engagement', ligne, 'tolerance', { genre: 'tolérance trop grande', message });
    }
  }
}

/** A zero typed where nothing is known yet: the commitment neither starts from zero nor aims at it by that day. */
function verifieLesZeros(v: Verification): void {
  const visees = [...cellules(v, 'engagement', ['reference']), ...cellules(v, 'engagement_cible', ['valeur'])];
  for (const { table, ligne, colonne, valeur } of cellules(v, 'valeur_contradictoire', ['valeur'])) {
    const siennes = visees.filter((c) => c.ligne.valeurs.engagement === ligne.valeurs.engagement);
    const jour = texteDe(ligne, 'date') ?? '';
    const visee = siennes.some((c) => c.valeur === 0 && (texteDe(c.ligne, 'date') ?? '') <= jour);
    if (valeur !== 0 || siennes.length === 0 || visee) continue;
    v.dis('avertissement', table, ligne, colonne, {
      genre: 'zéro ou absent',
      message:
        'L’engagement ne part pas de zéro et n’y est pas attendu ce jour-là\u00a0: est-ce zéro, ou une valeur qui manque\u00a0?',
      attendu: 'la valeur, ou une cellule vide si elle n’est pas connue'
    });
  }
}

/** A balance has one day, a closing or a budget a year, a monthly situation a month. */
function verifieLesPeriodes(v: Verification): void {
  for (const { ligne, debut, fin } of lignesDatees(v, 'compte', 'debut', 'fin')) {
    const { poste, version } = ligne.valeurs;
    const mois = Math.round(moisEntre(debut, fin));
    const attendu = estUnStock(poste) ? 'un jour' : version === 'situation' ? 'un mois' : 'un exercice de douze mois';
    const tient = estUnStock(poste) ? debut === fin : mois === (version === 'situation' ? 1 : 12);
    if (tient) continue;
    const message = 'La période n’est pas celle de ce poste dans cette version.';
    v.dis('avertissement', 'compte', ligne, 'debut', { genre: 'période du compte', message, attendu });
  }
}

function verifieLesParts(v: Verification): void {
  const cases = cellules(v, 'compte', ['montant']).filter(
    ({ ligne: { valeurs } }) => valeurs.poste === 'C1' || DU_TITRE_1.has(valeurs.poste)
  );
  const memes = ({ ligne: { valeurs: l } }: (typeof cases)[number]) => [l.ej, l.budget, l.debut, l.fin, l.version];
  for (const groupe of parGroupe(cases, memes)) {
    const tout = groupe.find(({ ligne }) => ligne.valeurs.poste === 'C1');
    if (!tout) continue;
    for (const { ligne, colonne, valeur } of groupe) {
      if (ligne.valeurs.poste === 'C1' || !partAuDelaDuTout(valeur, tout.valeur)) continue;
      const message = `C’est plus que les charges du titre 1 qui le comprennent (${enEuros(tout.valeur)}).`;
      v.dis('avertissement', 'compte', ligne, colonne, { genre: 'part au-delà du tout', message });
    }
  }
}
