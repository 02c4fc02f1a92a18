import type { Constat, Issue } from '../../alerte/examen';
import { ditParLesComptes } from '../../alerte/dit-par-les-comptes';
import { clotureDeSaRegle } from '../../alerte/due';
import { encoreExaminee } from '../../alerte/histoire';
import { clotureSansFait, type ClotureSansFait, type ObjetsDAlerte } from './clotures';
import { paires, type Mouvement } from './mouvement';

/** What a rule of alert found of a thing on a day. */
export interface AlerteVue {
  regle: string;
  /** Name of the rule. */
  libelle: string;
  entite: string;
  /** Name of the entity or of the group; null for the contract itself. */
  nom: string | null;
  objet: string | null;
  issue: Issue;
  montant: number | null;
  /** To the threshold, in euros. */
  marge: number | null;
  constat: Constat;
}

export interface MouvementDAlerte extends Mouvement {
  code: 'alerte_levee' | 'alerte_finie' | 'alerte_close' | 'alerte_plus_examinee';
  alerte: Omit<AlerteVue, 'issue' | 'marge'>;
  /** The other date could not tell: nothing says that it was not raised then. */
  indecidableAvant: boolean;
  /** Of one that is closed: by what, without what it asked for. */
  cloture: ClotureSansFait | null;
}

const cleDe = ({ regle, entite, objet }: AlerteVue) => `${regle}|${entite}|${objet ?? ''}`;

/**
 * Alerts raised at the second date and not at the first, and the reverse. One that the second date cannot verify stays
 * raised, one that nothing examines any more is no good news: neither is said to be over (rules of the history of
 * alerts). One whose day was put off, whose action or gain was given up, or of which less fell due, is closed and nothing came: it is neither
 * good nor bad [M], and what put it off is told beside. Euros are those at stake.
 */
export function mouvementsDesAlertes(
  avant: readonly AlerteVue[],
  apres: readonly AlerteVue[],
  objets: { avant: ObjetsDAlerte; apres: ObjetsDAlerte }
): MouvementDAlerte[] {
  const close = (dite: AlerteVue, a: AlerteVue): MouvementDAlerte =>
    finie(dite, a.montant, clotureSansFait(a.constat, objets.avant, objets.apres) ?? clotureDeSaRegle(a, dite));
  return paires(avant, apres, cleDe).flatMap(({ avant: a, apres: b }): MouvementDAlerte[] => {
    if (b?.issue === 'remplie') return a?.issue === 'remplie' ? [] : [levee(b, a?.issue === 'indecidable')];
    if (a?.issue !== 'remplie' || b?.issue === 'indecidable') return [];
    if (b?.issue === 'non_remplie') return [close(b, a)];
    // A milestone reached, a tranche paid: the thing is gone, not the rule.
    if (encoreExaminee(a, apres)) return [close(a, a)];
    const surComptes = ditParLesComptes(a, apres);
    return [surComptes === null ? plusExaminee(a) : finie(a, a.montant, surComptes === 'etablie' ? surComptes : null)];
  });
}

const commun = ({ issue: _, marge: __, ...alerte }: AlerteVue) => ({
  ...{ famille: 'alertes' as const, alerte, le: null, indecidableAvant: false, cloture: null }
});

function levee(b: AlerteVue, indecidableAvant: boolean): MouvementDAlerte {
  return {
    ...{ ...commun(b), code: 'alerte_levee', sens: 'moins', gravite: 61, indecidableAvant },
    ...enJeu(b.montant === null ? null : -b.montant)
  };
}

function finie(dite: AlerteVue, montant: number | null, cloture: ClotureSansFait | null): MouvementDAlerte {
  if (cloture !== null)
    return { ...commun(dite), code: 'alerte_close', cloture, sens: 'neutre', gravite: 36, ...enJeu(montant) };
  return { ...commun(dite), code: 'alerte_finie', sens: 'mieux', gravite: 37, ...enJeu(montant) };
}

function plusExaminee(a: AlerteVue): MouvementDAlerte {
  return {
    ...commun(a),
    code: 'alerte_plus_examinee',
    sens: 'neutre',
    gravite: 27,

    ...enJeu(a.montant)
  };
}

const enJeu = (euros: number | null) =>
  euros === null ? { euros: null, nature: null } : { euros, nature: 'en_jeu' as const };

/** The day of examination when an alert was first raised, or no longer stood, as its history tells it. */
export function datee(
  m: MouvementDAlerte,
  signaux: readonly { regle: string; entite: string; objet: string | null; debut: string; fin: string | null }[],
  de: string
): MouvementDAlerte {
  const siens = signaux.filter(
    ({ regle, entite, objet }) => regle === m.alerte.regle && entite === m.alerte.entite && objet === m.alerte.objet
  );
  const jours = siens.flatMap(({ debut, fin }) =>
    m.code === 'alerte_levee' ? (fin === null ? debut : []) : (fin ?? [])
  );
  const le =
    jours
      .filter((jour) => jour > de)
      .toSorted()
      .at(-1) ?? null;
  return { ...m, le };
}
