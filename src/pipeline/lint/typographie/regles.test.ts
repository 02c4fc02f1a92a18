import { describe, expect, it } from 'vitest';
import { fautesDe, REGLES, REMPLACANT } from './regles.js';

/** Each rule, with texts that break it and texts that do not. `~` is U+00A0, `_` is U+202F, `@` a piece of code. */
const CAS: Readonly<Record<string, { faux: readonly string[]; juste: readonly string[] }>> = {
  'espace ordinaire avant une ponctuation haute': {
    faux: ['Cible : 12', 'Reste ; rien', 'Vraiment ?', '« oui~»~et « non »', '8 %', '12 €'],
    juste: ['Cible~: 12', 'Reste_; rien', 'Vraiment_?', '«~non~»', '8~%', '12_€', 'à 10:30, au rapport 1:2']
  },
  'espace ordinaire après un guillemet ouvrant': { faux: ['« non~»'], juste: ['«~non~»', '«_non_»'] },
  'espace ordinaire entre un montant et son unité': {
    faux: ['100 k€', '1,2 M€', '3 Md€'],
    juste: ['100~k€', '1,2~M€', 'en M€']
  },
  'espace ordinaire dans un nombre': {
    faux: ['12 791 lits', 'près de 1 234 567~€'],
    juste: ['12_791 lits', 'Lits 2025 778', 'le 17/04/2026 141~jours', 'report de N-1 575~k€', 'de 12 à 791']
  },
  'ponctuation haute sans espace': {
    faux: ['Cible: 12', 'Vraiment?', 'Attention!', 'Reste; rien', 'le fichier @: illisible', '8~%: trop', 'Nom:'],
    juste: [
      'Cible~: 12',
      'Vraiment~?',
      'non~?!',
      'Est-ce vrai (?)',
      'https://exemple.fr/?a=b',
      '10:30',
      'FR:ARS',
      '@~: lu'
    ]
  },
  'pour cent ou euro sans espace': { faux: ['8%', '12€', '1,2M€', '350k€'], juste: ['8~%', '12_€', 'en\u00a0%', 'M€'] },
  'guillemet sans espace insécable': { faux: ['«non~»', '«~non»'], juste: ['«~non~»', '«_@_»'] },
  'guillemet droit': { faux: ['dit "non"'], juste: ['dit «~non~»'] },
  'apostrophe droite': { faux: ["l'action", "d'@"], juste: ['l’action', '5′ 12″'] },
  'espace double': { faux: ['a  b', 'a ~: b', 'a~_b'], juste: ['a b', 'a~: b'] },
  'espace avant une virgule ou un point': {
    faux: ['ici , là', 'fin .'],
    juste: ['ici, là', 'fin.', 'le fichier .xlsx']
  },
  '« etc. » suivi de points': {
    faux: ['lits, etc...', 'lits, etc…', 'lits, etc.…', 'lits, etc et'],
    juste: ['lits, etc.']
  },
  'trois points au lieu de « … »': { faux: ['et puis...'], juste: ['et puis…', 'fin.'] },
  'trait d’union au lieu d’un tiret': {
    faux: ['GHT - Marne', '- un'],
    juste: ['GHT – Marne', '— un', 'Aulnay-aux-Bois']
  },
  'trait d’union au lieu du signe moins': {
    faux: ['-3~j', 'Dans -12~jours', 'de (-4~%)'],
    juste: ['−3~j', '2024-2025', 'D. 6143-39', 'le 2025-01-31', 'N-1', 'P20-P80']
  },
  'signe moins dans « N-1 »': { faux: ['clos de N−1', 'N–1'], juste: ['clos de N-1', 'M−2'] },
  'premier mal abrégé': {
    faux: ['1ère valeur', '1ere', '1ème', '1e rang', '1er et 1ière'],
    juste: ['1er', '1re', '1° de l’article', '11e', '1ers', '1e0e788a']
  },
  'ordinal mal abrégé': {
    faux: ['2ème', '3ieme', '12èmes', '2er', 'XXème'],
    juste: ['2e', '12es', '21e', 'XXe', '2nd']
  },
  'capitale sans son accent': {
    faux: ['Etat', 'Evolution', 'Etablissements', 'une Echéance', 'Ecarts', 'Equilibre'],
    juste: ['État', 'Évolution', 'Établissements', 'Effet', 'Entité', 'Ensemble', 'Est', 'Et', 'etat.csv', 'Estimation']
  },
  '« À » sans son accent': {
    faux: ['A la cible', 'Signé. A venir', 'A partir de 2024', 'A l’heure', 'A regarder'],
    juste: ['À la cible', 'A été signé', 'vitamine A la plus', 'Annexe A', 'A et B']
  },
  'ligature absente': {
    faux: ['mise en oeuvre', 'Coeur Grand Est'],
    juste: ['mise en œuvre', 'coexistence', 'manœuvre']
  },
  'numéro sans espace insécable': { faux: ['avenant n° 1', 'n°1'], juste: ['avenant n°~1', 'N°'] },
  'pluriel après 0 ou 1': {
    faux: ['0~jalons', '1 membres', '1,5~lits', '0,9~jours', '1~ans', '1~jeux'],
    juste: [
      '0~jalon',
      '1~membre',
      '2~membres',
      '1,9~lit',
      '10~lits',
      '1~mois',
      '1~avis',
      '1 transmis en retard',
      '1 dans les 90~jours',
      '0 depuis 2024',
      'action 6.1 lits',
      '0~%'
    ]
  },
  'singulier après 2 ou plus': {
    faux: ['2~membre', '12 jalon atteint', '2,0~point', '1_234~lit', '3 autre'],
    juste: [
      '2~membres',
      '1,9~point',
      '1~membre',
      'en 2024 action close',
      'du 31/12 action',
      '2 pointages',
      'avenant n°~2 contrat'
    ]
  }
};

const ecris = (texte: string) => texte.replaceAll('~', '\u00a0').replaceAll('_', '\u202f').replaceAll('@', REMPLACANT);

describe('la typographie du français', () => {
  it('a des exemples pour chaque règle', () => {
    expect(Object.keys(CAS)).toEqual(REGLES.map(({ nom }) => nom));
  });

  for (const [nom, { faux, juste }] of Object.entries(CAS)) {
    it(`voit « ${nom} », et ne voit rien où il n’y a pas de faute`, () => {
      const vue = (texte: string) => fautesDe(ecris(texte)).some((faute) => faute.nom === nom);
      expect(faux.filter((texte) => !vue(texte))).toEqual([]);
      expect(juste.filter((texte) => fautesDe(ecris(texte)).length > 0)).toEqual([]);
    });
  }

  it('montre la faute avec les mots qui l’entourent', () => {
    expect(fautesDe('Les cibles de l’avenant, dont le terme : fin 2028')).toEqual([
      {
        nom: 'espace ordinaire avant une ponctuation haute',
        extrait: 'es de l’avenant, dont le terme : fin 2028'
      }
    ]);
  });
});
