import type { NomIcone } from '../icons';
import type { StatutDuFichier } from './annonce';
import { origineEnMots } from './bandeau';

type Entete = Parameters<typeof origineEnMots>[0];

export const MOTS_DE_L_IMPORT = {
  fenetre: 'Importer',
  description:
    'Lire des classeurs de contrat et des fichiers de producteurs dans le navigateur, voir ce qu’ils changent, sans que rien ne quitte le poste.',
  titre: 'Importer des fichiers',
  sansScript:
    'La lecture d’un fichier se fait dans le navigateur et demande JavaScript, que celui-ci n’exécute pas. Le format attendu est décrit dans l’aide\u00a0; la commande qui construit un jeu lit les mêmes fichiers.',
  chapeau:
    'Un classeur de contrat ou d’établissement rempli, une extraction de la {SAE}, de Hospi Diag, de DIAMANT ou de HAPI\u00a0: le fichier est lu et vérifié ici, dans le navigateur. Vous voyez ce qu’il change, puis le tableau de bord avec lui. Rien ne quitte votre poste, et rien n’est publié.',
  aucunJeu: {
    titre: 'Aucun jeu de données n’est publié ici',
    texte: 'Un import se pose sur un jeu publié. Construisez-en un à partir d’un dossier de fichiers de producteurs.'
  },
  construire: 'Construire un jeu de données',
  jeu: 'Le jeu de données',
  poserSur: 'Poser les fichiers sur',
  option: ({ titre, simule }: { titre: string; simule: boolean }) => `${titre}${simule ? ' (données simulées)' : ''}`,
  fichiers: 'Les fichiers',
  lecture: ({ rang, total, nom }: { rang: number; total: number; nom: string }) =>
    `Lecture du fichier ${rang} sur ${total}\u00a0: ${nom}`,
  rapport: 'Le rapport',
  telechargerLeRapport: 'Télécharger le rapport (CSV)',
  rapportManque: 'Le rapport n’a pas pu être préparé\u00a0: le code de cette fonction n’est pas venu. Réessayez.',
  annotationManque: (nom: string) =>
    `«\u00a0${nom}\u00a0» n’a pas pu être relu pour l’annoter. Fermez-le s’il est ouvert ailleurs, puis redonnez-le\u00a0; le rapport en CSV dit les mêmes problèmes.`,
  changements: (jeu: string) => `Ce qui change dans «\u00a0${jeu}\u00a0»`,
  reprise: {
    publication: 'Une nouvelle version du jeu a été publiée\u00a0: la comparaison a été refaite sur elle',
    onglet: 'Un autre onglet a changé les données locales\u00a0: la comparaison a été refaite avec elles'
  },
  rienPose: 'Rien n’a été posé. Relisez ce qui change, puis recommencez.',
  voir: 'Voir dans le tableau de bord',
  resteront: 'Ces données resteront sur ce poste, sous un bandeau, jusqu’à ce que vous les retiriez.',
  comparer: 'Comparer avec le jeu'
};

export const MOTS_DU_DEPOT = {
  titre: 'Déposez vos fichiers ici',
  lesquels:
    'Classeurs de contrat ou d’établissement (XLSX, ODS), fichiers de la SAE, de Hospi Diag, de DIAMANT ou de HAPI, ensemble s’il le faut.',
  choisir: 'Choisir des fichiers…',
  poste: 'Ils sont lus dans ce navigateur\u00a0: rien ne quitte votre poste.'
};

export const MOTS_DES_CLASSEURS = {
  modele: 'Télécharger le modèle de contrat (XLSX)',
  vierge: 'Un classeur vierge, avec ses listes de valeurs et une ligne d’exemple par feuille.',
  partir: 'Partir d’un contrat du jeu',
  lecture: 'Lecture des contrats…',
  aucun: 'Ce jeu ne suit aucun contrat.',
  telecharger: 'Télécharger ce contrat',
  listeManque: 'La liste des contrats n’a pas pu être lue. Vérifiez la connexion, puis rechargez la page.',
  modeleManque: 'Le modèle n’a pas pu être préparé. Vérifiez la connexion, puis recommencez.',
  classeurManque: (contrat: string) =>
    `Le classeur du contrat «\u00a0${contrat}\u00a0» n’a pas pu être écrit. Recommencez\u00a0; si le message revient, signalez-le.`
};

export const MOTS_DES_DONNEES_LOCALES = {
  changees: 'Un autre onglet a changé les données locales entre-temps\u00a0: rien n’a été fait.',
  illisibles: {
    titre: 'Les données locales gardées sur ce poste ne peuvent pas être lues',
    texte:
      'L’enregistrement est abîmé, ou d’une autre version de l’application\u00a0: il est mis de côté. Redonnez les mêmes fichiers, ou retirez-le.'
  },
  perimees: (entete: Entete) => ({
    titre: 'Des données locales étaient posées sur une version remplacée depuis',
    texte: `Elles ne sont plus montrées (${origineEnMots(entete)}). Redonnez les mêmes fichiers pour les poser sur la version publiée.`
  }),
  titre: (entete: Entete) => `Données locales, non publiées\u00a0: ${origineEnMots(entete)}`,
  suite: 'De nouveaux fichiers s’y ajoutent\u00a0; ce qu’ils reprennent est remplacé.',
  paquet: 'Télécharger le paquet',
  saisieEnAttente:
    'Des lignes de saisie de séance ne sont pas encore dans les pages\u00a0: le paquet ne les aurait pas. Ouvrez le tableau de bord avec les données locales affichées\u00a0: il les applique, puis revenez.',
  dePaquet: 'Le paquet est le jeu entier avec ces données, à déposer sur le serveur par qui publie les données.',
  retirees: 'Données locales retirées'
};

export const STATUTS: Readonly<Record<StatutDuFichier, { mot: string; icone: NomIcone }>> = {
  attente: { mot: 'En attente', icone: 'echu' },
  lecture: { mot: 'Lecture en cours', icone: 'en-cours' },
  lu: { mot: 'Lu', icone: 'signe' },
  refuse: { mot: 'Refusé', icone: 'erreur' },
  inconnu: { mot: 'Non reconnu', icone: 'attention' },
  illisible: { mot: 'Illisible', icone: 'erreur' },
  arrete: { mot: 'Lecture arrêtée', icone: 'interrompu' }
};

export const MOTS_DU_RAPPORT = {
  retirer: 'Retirer',
  deLaListe: (nom: string) => ` ${nom} de la liste`,
  reconnu: (comme: string) => `Reconnu comme\u00a0: ${comme}.`,
  annoter: 'Télécharger le classeur annoté'
};
