import { atterrissageOutil } from '$lib/domain/comptes/atterrissage-outil';
import type { BaseAtterrissage } from '$lib/domain/comptes/base-atterrissage';
import type { GainsDesComptes } from '$lib/domain/comptes/gains-de-l-annee';
import type { Sources } from '$lib/domain/comptes/lectures-de-l-annee';
import { appliqueBases, retientSelonBases } from '$lib/domain/gain/base-commune';
import { dernierJourAttenduA } from '$lib/domain/gain/gains';
import type { Etude } from './etude';

/** Accounts and gains of a contract, as a landing reads them: gains with what their shared bases left on each day. */
export function sourcesDe({ dossier, arret }: Etude): Sources {
  const prevues = appliqueBases(dossier.gain, dossier.action, dossier.base);
  const lus = new Map<string, GainsDesComptes>();
  const gains = (au: string): GainsDesComptes => {
    const connus = lus.get(au) ?? {
      lignes: retientSelonBases(prevues, dossier.action, dossier.base, dossier.gain_palier, au),
      paliers: dossier.gain_palier,
      dernierJour: dernierJourAttenduA(arret, au)
    };
    lus.set(au, connus);
    return connus;
  };
  return { comptes: dossier.compte, gains };
}

const bases = new WeakMap<Etude, Map<string, BaseAtterrissage | null>>();

/** The tool's landing of an entity before any assumption, worked out once: the room asks for it several times. */
export function baseDe(etude: Etude, ej: string): BaseAtterrissage | null {
  const connues = bases.get(etude) ?? new Map<string, BaseAtterrissage | null>();
  bases.set(etude, connues);
  const connue = connues.get(ej);
  if (connue !== undefined) return connue;
  const base = atterrissageOutil(sourcesDe(etude), ej, etude.exercice, etude.jugeLe);
  connues.set(ej, base);
  return base;
}
