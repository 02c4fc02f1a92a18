import { beneficiaireDe, type Entites } from '$lib/domain/contrat/beneficiaire';
import type { Row } from '$lib/schema/tables';
import type { ImportResult, Problem } from '../types';
import { ditLaisse } from './laisses';
import { RegistreDeNotifications } from './registre';

type Notification = Row<'notification'>;

/** What a merged entity received is its heir's, under a number that says whose it was. */
export function chezLHeritier(n: Notification, heritier: ReadonlyMap<string, string>): Notification {
  const ej = heritier.get(n.ej);
  return ej === undefined ? n : { ...n, ej, numero: `${n.ej} ${n.numero}` };
}

/** Notices that were read before any dataset was open, as that dataset takes them, and those that are of nobody there. */
export function rattache(
  { rows, notifies, fichier }: Pick<ImportResult, 'rows' | 'notifies' | 'fichier'>,
  entites: Entites,
  heritier: ReadonlyMap<string, string>
): { notification: Notification[]; laisses: Problem[]; montantLaisse: number } {
  const registre = new RegistreDeNotifications();
  for (const n of rows.notification ?? []) {
    const sien = beneficiaireDe(n.ej, entites);
    if (sien.ej !== null) registre.prends(chezLHeritier({ ...n, ej: sien.ej, site: sien.site }, heritier));
  }
  const situe = { fichier, colonne: notifies?.colonne ?? '' };
  const sansEntite = (notifies?.beneficiaires ?? []).flatMap((notifie) => {
    const sien = beneficiaireDe(notifie.valeur, entites);
    return sien.ej === null ? [{ notifie, raison: sien.raison }] : [];
  });
  return {
    notification: registre.lignes,
    laisses: sansEntite.map(({ notifie, raison }) => ditLaisse(notifie, raison, situe)),
    montantLaisse: sansEntite.reduce((total, { notifie }) => total + notifie.montant, 0)
  };
}
