import { anneeDe } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import { jourOuvreAvant } from '../dates';
import type { ParametresRegion } from '../parametres';
import type { Dossier } from './dossier';
import type { Comptabilite } from './trajectoires';

type Hypothese = Row<'hypothese'>;

/** What each assumption bears on, whether it favours the hospital when it is higher, and what the contract says of it. */
const POSTES = [
  {
    poste: 'tarifs',
    libelle: 'Évolution des tarifs de médecine, chirurgie et obstétrique',
    sens: 1,
    neutralisee: false,
    clause: true
  },
  {
    poste: 'point_indice',
    libelle: 'Évolution de la valeur du point d’indice',
    sens: -1,
    neutralisee: true,
    clause: false
  },
  { poste: 'energie', libelle: 'Évolution des prix de l’énergie', sens: -1, neutralisee: false, clause: true },
  { poste: 'cnracl', libelle: 'Hausse du taux de la cotisation CNRACL', sens: -1, neutralisee: true, clause: false },
  {
    poste: 'mise_en_reserve',
    libelle: 'Restitution du coefficient prudentiel',
    sens: 1,
    neutralisee: true,
    clause: false
  }
] as const;

/** The assumptions of the path of a member, year by year, with what they turned out to be and what the gap costs. */
export function hypothesesDe(p: ParametresRegion, d: Dossier, c: Comptabilite): Hypothese[] {
  const courante = anneeDe(d.au);
  const premiere = anneeDe(d.definition.debut);
  const annees = Array.from({ length: Math.max(0, courante - premiere + 1) }, (_, i) => premiere + i);
  return annees.flatMap((exercice) => {
    const cloture = c.tendanciel.get(exercice);
    if (!cloture) return [];
    const { P1, C1, C3 } = cloture.H;
    const n = p.conjoncture(exercice);
    const reels = { tarifs: n.p1 - 0.016, point_indice: 0, energie: n.c3 * 2.2, cnracl: 0.03, mise_en_reserve: 0.006 };
    const assiettes = {
      tarifs: P1 * 0.68,
      point_indice: C1 * 0.6,
      energie: C3 * 0.14,
      cnracl: C1 * 0.11,
      mise_en_reserve: P1 * 0.5
    };
    return POSTES.map(({ poste, libelle, sens, neutralisee, clause }): Hypothese => {
      const t = d.tirage(`hypothese ${exercice} ${poste}`);
      const espere = Math.round((reels[poste] + t.normal(sens * 0.002, 0.003)) * 1000) / 1000;
      // Decrees raise the point (2022-994: +3,5 %; 2023-519: +1,5 %) or leave it: nobody plans that it falls.
      const attendu = poste === 'point_indice' ? Math.max(0, espere) : espere;
      // The coefficient is only given back at the end of the year.
      const connu = !(poste === 'mise_en_reserve' && exercice === courante);
      const reel = connu ? Math.round(reels[poste] * 1000) / 1000 : null;
      const impact = reel === null ? null : Math.round(((reel - attendu) * sens * assiettes[poste]) / 1000) * 1000;
      return {
        ...{ contrat: d.id, ej: c.hopital.ej, exercice, poste, libelle, attendu, reel, neutralisee, clause },
        impact: impact === 0 ? 0 : impact,
        enregistre_le: jourOuvreAvant(exercice === courante ? `${courante}-06-30` : `${exercice}-12-31`)
      };
    });
  });
}
