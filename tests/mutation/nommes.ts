/** A rule changed in one place, as somebody could by mistake. */
export interface MutantNomme {
  code: string;
  /** What the change makes of the rule. */
  dit: string;
  fichier: string;
  avant: string;
  apres: string;
}

/** Changes of rules that once passed the whole suite: one test at least must fail under each. */
export const NOMMES: readonly MutantNomme[] = [
  {
    code: 'jours-par-an',
    dit: 'les jours de charges comptés sur 360 jours',
    fichier: 'src/lib/domain/comptes/tresorerie.ts',
    avant: 'const JOURS_PAR_AN = 365;',
    apres: 'const JOURS_PAR_AN = 360;'
  },
  {
    code: 'tresorerie-severe',
    dit: 'la trésorerie grave dès 30 jours',
    fichier: 'src/lib/domain/alerte/seuils-communs.ts',
    avant: 'joursDeCharges: 10,',
    apres: 'joursDeCharges: 30,'
  },
  {
    code: 'retard-a-regarder',
    dit: 'un retard de 60 jours « à regarder »',
    fichier: 'src/lib/domain/alerte/seuils-communs.ts',
    avant: 'joursDeRetard: 90,',
    apres: 'joursDeRetard: 60,'
  },
  {
    code: 'part-d-activite',
    dit: 'un pari sur l’activité dès un cinquième des gains',
    fichier: 'src/lib/domain/gain/gains.ts',
    avant: 'const PART_D_ACTIVITE_A_REGARDER = 0.5;',
    apres: 'const PART_D_ACTIVITE_A_REGARDER = 0.2;'
  },
  {
    code: 'jour-de-sortie',
    dit: 'un membre absent le jour de sa sortie',
    fichier: 'src/lib/domain/temps/connu.ts',
    avant: '(fin === null || fin >= au)',
    apres: '(fin === null || fin > au)'
  },
  {
    code: 'membre-toujours',
    dit: 'un membre présent à toute date',
    fichier: 'src/lib/domain/contrat/perimetre.ts',
    avant: 'return dansLaPeriode(entree, sortie, au);',
    apres: "return dansLaPeriode(entree, sortie, au) || au !== '';"
  },
  {
    code: 'suspendu-vivant',
    dit: 'un contrat suspendu qui n’est plus vivant',
    fichier: 'src/lib/domain/contrat/etats.ts',
    avant: 'suspendu: { ...VIVANT, interrompu: true },',
    apres: 'suspendu: { ...VIVANT, interrompu: true, vivant: false },'
  },
  {
    code: 'neutralise-inconnu',
    dit: 'un impact neutralisé inconnu compté pour 0',
    fichier: 'src/lib/domain/comptes/hypotheses.ts',
    avant: 'return inconnues > 0 ? null : (connu ?? 0);',
    apres: 'return connu ?? 0;'
  },
  {
    code: 'rang-du-ptsm',
    dit: 'un PTSM rangé parmi les contrats qui courent',
    fichier: 'src/lib/domain/contrat/etats.ts',
    avant: "type === 'ptsm' && place < APRES_CEUX_QUI_COURENT ? APRES_CEUX_QUI_COURENT : place",
    apres: 'place'
  },
  {
    code: 'duree-de-la-dette',
    dit: 'une dette trop longue à 12 ans',
    fichier: 'src/lib/domain/comptes/seuils-de-la-loi.ts',
    avant: 'duree_dette: 10,',
    apres: 'duree_dette: 12,'
  }
];

/** The text of a file under a named change, which must be found there once and only once. */
export function remplace(code: string, { fichier, avant, apres }: MutantNomme): string {
  const fois = code.split(avant).length - 1;
  if (fois !== 1) throw new Error(`${fichier} : « ${avant} » y est ${fois} fois au lieu d’une`);
  return code.replace(avant, () => apres);
}
