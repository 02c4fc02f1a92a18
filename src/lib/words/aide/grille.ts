/** A criterion of the RGAA 4.1 found not conforming, and whether the fault found has been corrected since. */
interface NonConformite {
  critere: string;
  constat: string;
  corrige: boolean;
}

interface Grille {
  applicables: number;
  nonVerifiables: number;
  nonConformes: readonly NonConformite[];
}

/** The internal evaluation by the grid of the RGAA 4.1: what it found, before any correction. */
export const GRILLE: Grille = {
  applicables: 62,
  /** Cannot be judged without assistive technology. */
  nonVerifiables: 8,
  nonConformes: [
    { critere: '1.1', constat: 'carte, ponts et calendrier sans rôle ni nom d’image', corrige: true },
    { critere: '3.3', constat: 'cible remplacée, palier sécurisé, bandes et médianes trop pâles', corrige: true },
    { critere: '5.4', constat: 'tableau des membres sans titre', corrige: true },
    { critere: '5.5', constat: 'titres de tableaux identiques dans les engagements', corrige: true },
    { critere: '5.7', constat: 'en-têtes de groupe des actions non reliés aux cellules', corrige: true },
    { critere: '7.5', constat: 'résultat d’un import non annoncé', corrige: true },
    { critere: '9.1', constat: 'paragraphes en gras tenant lieu de titres', corrige: true },
    { critere: '10.6', constat: 'liens que rien ne distinguait du texte', corrige: true },
    { critere: '10.12', constat: 'noms coupés quand l’espacement du texte augmente', corrige: true },
    { critere: '11.1', constat: 'champs de recherche sans libellé visible', corrige: true },
    { critere: '12.1', constat: 'un seul moyen d’atteindre une page', corrige: true },
    { critere: '12.8', constat: 'foyer perdu après «\u00a0Retirer\u00a0»', corrige: true }
  ]
};

/**
 * Share of the applicable criteria found conforming, in percent rounded down; what could not be verified is not
 * counted as conforming. Worked: (62 − 12 − 8) / 62 = 67.7 %, hence 67.
 */
export function taux({ applicables, nonVerifiables, nonConformes }: Grille): number {
  return Math.floor((100 * (applicables - nonVerifiables - nonConformes.length)) / applicables);
}

/** One page of each kind, as the automatic tests go through them. */
export const PAGES_VERIFIEES: readonly string[] = [
  'le portefeuille des contrats',
  'les demandes',
  'le calendrier',
  'un contrat suivi',
  'un projet territorial de santé mentale',
  'un contrat suspendu',
  'les actions d’un contrat',
  'une fiche action',
  'l’atterrissage d’un contrat',
  'les aides d’un contrat',
  'les aides de la région',
  'ce qui a changé depuis la revue',
  'le comité de veille sur la trésorerie',
  'la revue régionale',
  'les réunions d’un contrat',
  'la saisie de séance',
  'un dialogue de gestion',
  'un RIA',
  'un EPRD',
  'un conseil de surveillance',
  'les alertes d’un contrat',
  'les alertes de la région',
  'l’analyse contradictoire',
  'l’accueil',
  'le portefeuille',
  'un GHT',
  'un indicateur d’un GHT',
  'un contrat sans suivi',
  'le catalogue',
  'un taux',
  'un volume',
  'un indicateur sans donnée',
  'l’explorateur',
  'l’import',
  'le plan du site',
  'l’aide',
  'les tables',
  'la déclaration d’accessibilité',
  'les sources'
];
