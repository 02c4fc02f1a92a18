import { joursDeCharges } from '$lib/words/jours-de-charges';
import { concentration } from '$lib/domain/comptes/concentration';
import { euros, tauxPlancherEnMots } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { LigneDeVeille } from '$lib/views/tresorerie/tresorerie.types';

/** What the balances say first: who is covered for the fewest days. */
export function messageDesSoldes(lignes: readonly LigneDeVeille[]): string {
  const connus = lignes.flatMap(({ nom, jours }) => (jours === null ? [] : [{ nom, jours }]));
  const moins = Math.min(...connus.map(({ jours }) => jours));
  const [premier, ...autres] = connus.filter(({ jours }) => jours === moins);
  if (premier === undefined) return 'Aucune trésorerie n’est connue en jours de charges';
  const sujet =
    autres.length === 0
      ? `${premier.nom} est le moins couvert`
      : `${premier.nom} et ${autres.length}\u00a0${accord(autres.length, 'autre')} sont les moins couverts`;
  const sur = connus.length === 1 ? '' : `, sur ${connus.length}\u00a0hôpitaux dont les jours sont connus`;
  return `${sujet}\u00a0: ${joursDeCharges(moins)} de charges${sur}`;
}

/** What is due and past its day to the treasury and to social bodies, and whether few owe most of it. */
export function messageDesDettesEchues(lignes: readonly LigneDeVeille[]): string {
  const connues = lignes.flatMap((l) => (l.dettesEchues === null ? [] : [{ nom: l.nom, dettes: l.dettesEchues }]));
  const somme = concentration(connues.map(({ dettes }) => dettes));
  if (connues.length === 0) return 'Aucune dette fiscale ou sociale échue n’est renseignée';
  if (somme === null)
    return `Aucune dette fiscale ou sociale échue, sur ${connues.length}\u00a0${accord(connues.length, 'hôpital connu', 'hôpitaux connus')}`;
  const seul = connues.find(({ dettes }) => dettes > 0)?.nom ?? '';
  const sujet = somme.lignes === 1 ? `${seul} doit` : `${somme.lignes}\u00a0hôpitaux doivent`;
  const dont = somme.concentre
    ? `\u00a0; ${somme.portent === 1 ? 'un seul en porte' : `${somme.portent} en portent`} ${tauxPlancherEnMots(somme.part)}`
    : '';
  return `${sujet} ${euros(somme.total)} de dettes fiscales et sociales échues${dont}`;
}
