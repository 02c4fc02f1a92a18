import { METHODES, essais, type Essai } from '$lib/domain/comptes/epreuve-atterrissage';
import { MOIS_EPROUVES } from '$lib/domain/comptes/hypotheses-atterrissage';
import { appliqueBases, retientSelonBases } from '$lib/domain/gain/base-commune';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { tablesEmbarquees } from '../../src/pipeline/jeu/embarque';
import { nombre } from './tableau';

export const ENTETES_DE_L_EPREUVE = [
  ...['poste', 'mois', 'essais', 'outil', 'dernier clos et écart', 'dernier clos', '× 12/mois', 'établissement']
];

/** Trials of every entity of the contracts of the fictional region, gains of each contract apart. */
function tentes(): Essai[][] {
  const { compte, gain, gain_palier, action, base, ...rows } = tablesEmbarquees('demonstration');
  const au = rows.jeu[0]?.donnees_au ?? '';
  const membres = new Map(rows.contrat_perimetre.map((m) => [m.ej, m.contrat]));
  return [...membres].map(([ej, contrat]) => {
    const siens = <L extends { contrat: string }>(lignes: readonly L[]) => lignes.filter((l) => l.contrat === contrat);
    const [actions, bases, paliers] = [siens(action), siens(base), siens(gain_palier)];
    const prevues = appliqueBases(siens(gain), actions, bases);
    const gains = (jour: string) => ({
      lignes: retientSelonBases(prevues, actions, bases, paliers, jour),
      ...{ paliers, dernierJour: null }
    });
    const comptes = compte.filter((c) => c.ej === ej);
    return MOIS_EPROUVES.flatMap((mois) => essais({ comptes, gains }, ej, anneeDe(au), au, mois));
  });
}

/** Mean error without sign by month and item, in percents of the receipts of the year. */
export function epreuveDeLAtterrissage(): string[][] {
  const parLigne = new Map<string, { essai: Essai; produits: number }[]>();
  for (const siens of tentes()) {
    for (const essai of siens) {
      const memes = siens.filter((e) => e.annee === essai.annee && e.mois === essai.mois && e.poste.startsWith('P'));
      const produits = memes.reduce((total, { clos }) => total + clos, 0);
      const cle = `${essai.poste}|${essai.mois}`;
      parLigne.set(cle, [...(parLigne.get(cle) ?? []), { essai, produits }]);
    }
  }
  return [...parLigne]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([cle, lignes]) => {
      const [poste = '', mois = ''] = cle.split('|');
      const part = (ecartDe: (e: Essai) => number | null) => {
        const parts = lignes.flatMap(({ essai, produits }) => {
          const ecart = ecartDe(essai);
          return ecart === null ? [] : [(100 * Math.abs(ecart)) / produits];
        });
        return parts.length === 0 ? null : parts.reduce((total, p) => total + p, 0) / parts.length;
      };
      const methodes = METHODES.map((methode) => part(({ clos, prevus }) => clos - prevus[methode]));
      const hopital = part(({ clos, hopital: dit }) => (dit === null ? null : clos - dit.montant));
      return [poste, mois, String(lignes.length), ...[...methodes, hopital].map((p) => nombre(p, 2))];
    });
}
