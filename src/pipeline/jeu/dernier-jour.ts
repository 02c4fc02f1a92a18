import { group } from 'd3';
import { aVenir, jourAtteste, loinDuContrat } from '$lib/domain/temps/vraisemblance';
import { dateCourte } from '$lib/format/date';
import { jourDuFait, joursDesFaits } from '$lib/importers/contrat/vraisemblance/faits';
import type { Problem } from '$lib/importers/types';
import type { TableDuClasseur } from '$lib/schema/classeur';
import type { Row, TableRows } from '$lib/schema/tables';

type Ligne = Readonly<Record<string, unknown>>;

/** What a contract attests: the day until which it tells facts, and its first and last days. */
interface Atteste {
  jour: string | null;
  debut: string | null;
  fin: string | null;
}

/**
 * Last day of a measure, of the accounts, or of a judgement on a contract: what is only planned says nothing of it, and
 * neither does what its own contract tells as being to come, which is said.
 */
export function dernierJour(
  mesure: readonly Row<'mesure'>[],
  rows: TableRows,
  signale: (problem: Problem) => void
): string {
  const attestes = new Map((rows.contrat ?? []).map((contrat) => [contrat.id, attesteDe(rows, contrat)]));
  const deEj = group(rows.contrat_perimetre ?? [], ({ ej }) => ej);
  const points = [...(rows.contrat_point ?? []), ...(rows.action_point ?? [])];
  const faits = [
    ...(rows.compte ?? []).flatMap((c) => {
      const jour = jourDuFait('compte', c, 'fin');
      return jour === null
        ? []
        : [{ jour, contrats: (deEj.get(c.ej) ?? []).map(({ contrat }) => contrat), quoi: `Un compte de ${c.ej}` }];
    }),
    ...points.map(({ contrat, date }) => ({
      jour: date,
      contrats: [contrat],
      quoi: `Un jugement sur «\u00a0${contrat}\u00a0»`
    }))
  ];
  const dits = new Set<string>();
  let dernier = mesure.reduce((jour, { fin }) => (fin > jour ? fin : jour), '1900-01-01');
  for (const { jour, contrats, quoi } of faits) {
    if (jour <= dernier) continue;
    const siens = contrats.flatMap((contrat) => attestes.get(contrat) ?? []);
    if (siens.length === 0 || !siens.every((atteste) => estAVenir(jour, atteste))) dernier = jour;
    else
      dits.add(
        `${quoi} est daté du ${dateCourte(jour)}, qui n’est pas venu\u00a0: il n’avance pas la date des données.`
      );
  }
  for (const message of dits) {
    const suite = 'Vérifiez son année dans le classeur du contrat.';
    signale({ severite: 'avertissement', fichier: '', genre: 'fait à venir', message, suite });
  }
  return dernier;
}

function attesteDe(rows: TableRows, { id, signature, debut, fin }: Row<'contrat'>): Atteste {
  const ejs = new Set<unknown>((rows.contrat_perimetre ?? []).flatMap((p) => (p.contrat === id ? [p.ej] : [])));
  const lignesDe = (table: TableDuClasseur): Ligne[] => {
    const lignes: readonly Ligne[] = rows[table] ?? [];
    return lignes.filter(({ contrat, ej }) => (contrat === undefined ? ejs.has(ej) : contrat === id));
  };
  const fins = (rows.contrat_version ?? []).flatMap((v) => (v.contrat === id && v.fin !== null ? [v.fin] : []));
  return {
    jour: jourAtteste(joursDesFaits(lignesDe)),
    debut: debut ?? signature,
    fin: [...fins, ...(fin === null ? [] : [fin])].sort().at(-1) ?? null
  };
}

function estAVenir(jour: string, { jour: atteste, debut, fin }: Atteste): boolean {
  return aVenir(jour, atteste) || loinDuContrat(jour, debut, fin) === 'apres';
}
