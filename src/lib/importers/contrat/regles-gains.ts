import type { LigneLue, Valeurs } from './tableau';
import type { Verification } from './verification';
import { enEuros } from './vraisemblance/cellules';

/** Checks gain lines and the bases that actions share. */
export function verifieGains(v: Verification): void {
  for (const ligne of v.lignes('gain')) {
    verifiePerennite(v, ligne);
    verifieNature(v, ligne);
    const { ej, contrepartie_ej: contrepartie } = ligne.valeurs;
    if (contrepartie !== null && contrepartie === ej) {
      const message = 'La contrepartie est l’établissement lui-même.';
      v.dis('erreur', 'gain', ligne, 'contrepartie_ej', { genre: 'contrepartie', message, attendu: 'un autre membre' });
    }
  }
  verifieBases(v);
}

/** A pérenne gain has a date of effect; a one-off gain has a period (they are never one measure). */
function verifiePerennite(v: Verification, ligne: LigneLue): void {
  const { perennite } = ligne.valeurs;
  const regles =
    perennite === 'perenne'
      ? { voulues: ['effet'], exclues: ['debut'], nom: 'pérenne' }
      : perennite === 'ponctuel'
        ? { voulues: ['debut', 'fin'], exclues: ['effet'], nom: 'ponctuel' }
        : null;
  if (!regles) return;
  const attendu =
    perennite === 'perenne' ? 'une date d’effet et pas de début' : 'un début, une fin et pas de date d’effet';
  for (const colonne of regles.voulues) {
    if (ligne.valeurs[colonne] !== null) continue;
    const message = `Un gain ${regles.nom} en a besoin.`;
    v.dis('erreur', 'gain', ligne, colonne, { genre: 'valeur obligatoire', message, attendu });
  }
  for (const colonne of regles.exclues) {
    if (ligne.valeurs[colonne] === null) continue;
    const message = `Un gain ${regles.nom} n’en a pas.`;
    v.dis('erreur', 'gain', ligne, colonne, { genre: 'valeur de trop', message, attendu });
  }
}

function verifieNature(v: Verification, ligne: LigneLue): void {
  const { nature, type_recette: type, titre } = ligne.valeurs;
  if (ligne.fautes.has('nature')) return;
  if (nature !== 'recette' && type !== null) {
    const message = 'Seule une recette a un type de recette.';
    v.dis('erreur', 'gain', ligne, 'type_recette', { genre: 'valeur de trop', message, attendu: 'rien' });
  }
  if (typeof titre === 'string' && titre.startsWith('P') !== (nature === 'recette')) {
    const message = 'Une recette va à un titre de produits, une dépense à un titre de charges.';
    v.dis('avertissement', 'gain', ligne, 'titre', { genre: 'titre et nature', message });
  }
}

/**
 * Shared bases: one action carries the gain, an abatement goes with a base, and the net année pleine of the
 * actions together, abated, passes the ceiling only to be capped.
 */
function verifieBases(v: Verification): void {
  const actions = v.lignes('action');
  for (const action of actions) {
    if (action.valeurs.base !== null || action.fautes.has('base')) continue;
    const message = 'L’action n’a pas de base commune.';
    if (action.valeurs.porteuse === true) {
      v.dis('avertissement', 'action', action, 'porteuse', { genre: 'porteuse sans base', message });
    }
    if (action.valeurs.abattement !== null) {
      v.dis('avertissement', 'action', action, 'abattement', { genre: 'abattement sans base', message });
    }
  }
  const gains = v.valeurs('gain');
  for (const base of v.lignes('base')) {
    const siennes = actions.filter(({ valeurs }) => valeurs.base === base.valeurs.base).map(({ valeurs }) => valeurs);
    const porteuses = siennes.filter(({ porteuse }) => porteuse === true).length;
    if (siennes.length > 0 && porteuses !== 1) {
      const message = `${porteuses === 0 ? 'Aucune action ne porte' : `${porteuses} actions portent`} le gain de la base.`;
      v.dis('avertissement', 'base', base, 'base', { genre: 'porteuse', message, attendu: 'une action porteuse' });
    }
    const total = siennes.reduce((somme, action) => somme + apportDe(action, gains), 0);
    const { plafond } = base.valeurs;
    if (typeof plafond === 'number' && total > plafond + 0.5) {
      const message = `Les actions de la base font ${enEuros(total)} nets en année pleine\u00a0: le total est ramené au plafond.`;
      v.dis('avertissement', 'base', base, 'plafond', { genre: 'plafond dépassé', message });
    }
  }
}

function apportDe(action: Valeurs, gains: readonly Valeurs[]): number {
  const siens = gains.filter((g) => g.action === action.numero && g.perennite === 'perenne');
  const net = siens.reduce((somme, g) => somme + nombre(g.brut) - nombre(g.couts_induits), 0);
  return net * (1 - nombre(action.abattement));
}

function nombre(valeur: unknown): number {
  return typeof valeur === 'number' ? valeur : 0;
}
