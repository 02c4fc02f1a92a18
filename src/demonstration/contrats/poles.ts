import { anneeDe, plusJours } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import type { MoisActivite } from '../activite';
import { jourOuvre } from '../dates';
import type { ParametresRegion } from '../parametres';
import type { Hopital } from '../territoire';
import type { Dossier } from './dossier';

type Pole = Row<'pole'>;
type Chiffres = Pick<Pole, 'sejours' | 'journees' | 'recettes' | 'masse_pm' | 'masse_pnm'>;

/** What each pole weighs in stays, in their receipts, in medical and other payroll; one of them counts days. */
const POLES = [
  { pole: 'Médecine', sejours: 0.47, recettes: 0.4, pm: 0.22, pnm: 0.24 },
  { pole: 'Chirurgie et anesthésie', sejours: 0.27, recettes: 0.37, pm: 0.25, pnm: 0.17 },
  { pole: 'Femme, mère, enfant', sejours: 0.2, recettes: 0.15, pm: 0.13, pnm: 0.1 },
  { pole: 'Urgences et soins critiques', sejours: 0.06, recettes: 0.08, pm: 0.2, pnm: 0.13 },
  { pole: 'Gériatrie et réadaptation', sejours: null, recettes: null, pm: 0.06, pnm: 0.14 },
  { pole: 'Médico-technique', sejours: 0, recettes: 0, pm: 0.14, pnm: 0.22 }
] as const;
/** Days of rehabilitation for each stay, and what one brings. */
const JOURNEES_PAR_SEJOUR = 1.1;
const PRIX_DE_JOURNEE = 285;
/** Figures by pole are told weeks after the month; those that are told since January, at the end of these. */
const JOURS_DU_RETARD = 24;
const CUMULS = [4, 8, 12];

interface Membre {
  hopital: Hopital;
  mois: readonly MoisActivite[];
  compte: () => Row<'compte'>[];
}

interface Periode {
  debut: string;
  fin: string;
  enregistre: string;
  poles: { pole: string; chiffres: Chiffres }[];
}

/** What hospitals give by pole, this year and the one before, for the groups that do: it makes their monthly figures. */
export function polesDe(p: ParametresRegion, d: Dossier, membres: readonly Membre[]): Pole[] {
  const donne = p.poles.find(({ ght }) => ght === d.nom);
  const jusquAu = d.suiviJusquau;
  if (!donne || jusquAu === null) return [];
  return membres.slice(0, donne.hopitaux).flatMap((membre) => {
    const parMois = deChaqueMois(d, membre, donne.reste).filter(({ enregistre }) => enregistre <= jusquAu);
    const periodes = donne.au === 'mois' ? parMois : enCumul(parMois);
    return periodes.flatMap(({ debut, fin, enregistre, poles }) =>
      poles.map(({ pole, chiffres }) => ({
        ...{ contrat: d.id, ej: membre.hopital.ej, pole, debut, fin },
        ...{ ...chiffres, enregistre_le: enregistre }
      }))
    );
  });
}

function deChaqueMois(d: Dossier, { hopital: { ej }, mois, compte }: Membre, reste: number): Periode[] {
  const depuis = anneeDe(d.au) - 1;
  const lus = new Map(
    compte()
      .filter((c) => c.version === 'situation' && c.budget === 'H')
      .map((c) => [`${c.poste} ${c.fin}`, c.montant])
  );
  const propre = d.tirage(`poles ${ej}`);
  const traits = POLES.map((pole) => ({ pole, poids: propre.entre(0.85, 1.15), pente: propre.normal(0, 0.02) }));
  return mois
    .filter(({ annee }) => annee >= depuis)
    .map((m) => {
      const t = d.tirage(`poles ${ej} ${m.debut}`);
      const lu = (poste: string) => lus.get(`${poste} ${m.fin}`) ?? null;
      /** The poles make the whole, but for what none of them bears. */
      const partage = (tout: number | null, quoi: 'sejours' | 'recettes' | 'pm' | 'pnm', laisse = 0) => {
        const bruts = traits.map(
          ({ pole, poids, pente }) => (pole[quoi] ?? 0) * poids * (1 + pente * (m.annee - depuis)) * t.normal(1, 0.015)
        );
        return tout === null ? [] : enEntiers(bruts, Math.round(tout * (1 - laisse)));
      };
      const [sejours, recettes] = [partage(m.sejours, 'sejours'), partage(lu('recettes_sejours_mco'), 'recettes')];
      const pm = partage(lu('masse_salariale_pm'), 'pm', reste / 2);
      const pnm = partage(lu('masse_salariale_pnm'), 'pnm', reste);
      const journees = Math.round((m.sejours ?? 0) * JOURNEES_PAR_SEJOUR * t.normal(1, 0.02));
      const enJournees = { journees, recettes: Math.round(journees * PRIX_DE_JOURNEE * t.normal(1, 0.01)) };
      return {
        ...{ debut: m.debut, fin: m.fin, enregistre: jourOuvre(plusJours(m.fin, JOURS_DU_RETARD)) },
        poles: POLES.map(({ pole, sejours: part }, i) => ({
          pole,
          chiffres: {
            ...(part === null
              ? { sejours: null, ...enJournees }
              : { sejours: sejours[i] ?? null, journees: null, recettes: recettes[i] ?? null }),
            ...{ masse_pm: pm[i] ?? null, masse_pnm: pnm[i] ?? null }
          }
        }))
      };
    });
}

/** Whole numbers that make a whole, each near its weight; the heaviest takes what rounding leaves. */
function enEntiers(poids: readonly number[], tout: number): number[] {
  const total = poids.reduce((somme, x) => somme + x, 0);
  const entiers = poids.map((x) => Math.round((tout * x) / total));
  const ecart = tout - entiers.reduce((somme, x) => somme + x, 0);
  const lourd = poids.indexOf(Math.max(...poids));
  return entiers.map((x, i) => (i === lourd ? x + ecart : x));
}

/** The same since January, at the end of the months that a hospital gives. */
function enCumul(parMois: readonly Periode[]): Periode[] {
  return parMois
    .filter(({ fin }) => CUMULS.includes(Number(fin.slice(5, 7))))
    .map((m) => {
      const siens = parMois.filter(({ fin }) => anneeDe(fin) === anneeDe(m.fin) && fin <= m.fin);
      const cumul = (i: number, quoi: keyof Chiffres) =>
        siens.reduce<number | null>((somme, { poles }) => {
          const valeur = poles[i]?.chiffres[quoi] ?? null;
          return somme === null || valeur === null ? null : somme + valeur;
        }, 0);
      return {
        ...{ ...m, debut: `${anneeDe(m.fin)}-01-01` },
        poles: m.poles.map(({ pole }, i) => ({
          pole,
          chiffres: {
            ...{ sejours: cumul(i, 'sejours'), journees: cumul(i, 'journees'), recettes: cumul(i, 'recettes') },
            ...{ masse_pm: cumul(i, 'masse_pm'), masse_pnm: cumul(i, 'masse_pnm') }
          }
        }))
      };
    });
}
