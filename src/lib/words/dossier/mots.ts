import { dateCourte, dateLongue } from '$lib/format/date';
import { eurosAuMillier } from '$lib/format/au-millier';
import { euros } from '$lib/format/nombre';
import { accord, enumeration } from '$lib/format/phrase';
import { moisDe } from '../reunion/bloc';
import type { EcritSur } from './dossier.types';

export const MOTS_DU_DOSSIER = {
  simule: 'Données simulées',
  locales: 'Données locales, non publiées',
  chiffres: 'Chiffres à retenir',
  filet: 'Filet',
  etape: 'Étape',
  montant: 'Montant',
  tronque: 'L’axe ne part pas de 0.',
  diagnostic: (titre: string, n: number) =>
    `${titre}\u00a0: ${n}\u00a0${accord(n, 'insuffisance relevée', 'insuffisances relevées')}`,
  sansLigne: (n: number) => `${n}\u00a0${accord(n, 'tableau est vide', 'tableaux sont vides')} à cette date`,
  sansChiffre: 'aucun de ses chiffres n’est dans les données',
  manques: (n: number) =>
    n === 1
      ? 'Une donnée manque, que ce fichier donnerait'
      : `${n}\u00a0données manquent, que ces fichiers donneraient`,
  /** @param breves each in a few words */
  sources: (breves: readonly string[]) => {
    const n = breves.length;
    if (n === 0) return 'Aucune source n’est nommée';
    const suite = n > 2 ? `, et ${n - 2} ${accord(n - 2, 'autre')}` : '';
    return `Les chiffres viennent ${n === 1 ? 'd’une seule source' : `de ${n}\u00a0sources`}\u00a0: ${breves.slice(0, 2).join('\u00a0; ')}${suite}`;
  },
  /** At the foot of a page whose sources do not hold there. */
  sourcesPlusLoin: 'sources en dernière page',
  /** @param autres how many are left to the last page */
  sourcesDuPied: (sources: readonly string[], autres: number) =>
    `${accord(sources.length + autres, 'source', 'sources')}\u00a0: ${sources.join('\u00a0; ')}${autres > 0 ? `, et ${autres} ${accord(autres, 'autre')}` : ''}`,
  soldes: (le: string | null) =>
    `Solde${le === null ? '' : ` au ${dateCourte(le)}`}, jours de charges et plan de trésorerie`,
  dus: 'Ce qui est déjà dû, les plus fortes dettes fiscales et sociales échues d’abord',
  /** What a pack leaves to the screen; nothing when it has them all. */
  premiers: (lus: number, sur: number) =>
    sur <= lus ? '' : `Les ${lus}\u00a0premiers sur ${sur}\u00a0; les autres sont à l’écran et dans son export.`,
  aDemander: (sansPlan: number) =>
    sansPlan === 0
      ? 'Des hôpitaux ne disent rien de leur trésorerie'
      : `${sansPlan}\u00a0${accord(sansPlan, 'plan de trésorerie est', 'plans de trésorerie sont')} à demander`,
  rang: (rang: number, sur: number) => `Page ${rang}\u00a0/\u00a0${sur}`,
  suite: (rang: number, sur: number) => (sur === 1 ? '' : ` (${rang}/${sur})`),
  adresse: (adresse: string) => `Ces chiffres à l’écran\u00a0: ${adresse}`
};

/** Of a table that has no message of its own. */
export const MOTS_SANS_MESSAGE = {
  entier: (sujet: string, n: number) => `${sujet}\u00a0: ${n}\u00a0${accord(n, 'ligne')}`,
  inconnus: (n: number, noms: string) => `${noms} ${accord(n, 'n’est pas renseigné', 'ne sont pas renseignés')}`,
  /** @param enPartie those of them that lack a figure */
  seuls: (noms: readonly string[], enPartie: readonly string[]) => {
    const n = noms.length;
    const dit = `${accord(n, 'seul', 'seuls')} ${enumeration(noms)} ${accord(n, 'est renseigné', 'sont renseignés')}`;
    if (enPartie.length === 0) return dit;
    return enPartie.length === n ? `${dit} en partie` : `${dit}, ${enumeration(enPartie)} en partie`;
  },
  combien: (n: number, sur: number, genre: 'colonne' | 'ligne') =>
    `${n}\u00a0${accord(n, genre)} sur ${sur} ${accord(n, 'n’est pas renseignée', 'ne sont pas renseignées')}`,
  partiel: (sujet: string, n: number, sur: number) =>
    `${sujet}\u00a0: ${n}\u00a0${accord(n, 'chiffre', 'chiffres')} sur ${sur} ${accord(n, 'n’est pas renseigné', 'ne sont pas renseignés')}`
};

/** The day of the data, or their version where only it differs. */
const donneesDe = (sur: EcritSur, au: string): string =>
  sur.au === au ? `la version ${sur.version.slice(0, 8)} des données` : `les données au ${dateCourte(sur.au)}`;

export const MOTS_DU_MODELE = {
  liste: 'Trame du dossier',
  aucun: 'Dossier de l’outil, toutes ses pages',
  pose: (nom: string) => `Pages de la trame «\u00a0${nom}\u00a0», dans leur ordre. `,
  revenir: (nom: string) => `Revenir à la trame «\u00a0${nom}\u00a0»`,
  /** @param pages codes, as the file of the template writes them */
  absentes: (pages: readonly string[]) =>
    `${accord(pages.length, 'page', 'pages')} de la trame que ces données n’ont pas\u00a0: ${pages.join(', ')}`
};

export const MOTS_DE_LA_COMPOSITION = {
  titre: 'Composer le dossier',
  introduction:
    'Ordre, titres et commentaires valent pour la présentation, les fichiers et l’impression de cette réunion. La couverture ouvre le dossier et les sources le ferment\u00a0; un titre ou un message vidé redonne celui des données. Rien ne quitte ce poste.',
  pages: (n: number, sur: number) =>
    n === sur ? `${n}\u00a0${accord(n, 'page', 'pages')}` : `${n}\u00a0${accord(n, 'page', 'pages')} sur ${sur}`,
  couverture: 'Couverture',
  message: 'Message de la couverture',
  seance: 'Date, heure et lieu de la séance',
  prendreLeMessage: 'Prendre le message calculé',
  messagePerime: (sur: EcritSur, au: string, dit: string) =>
    `Rédigé sur ${donneesDe(sur, au)}${dit === sur.dit ? '\u00a0; le message calculé n’a pas changé.' : `\u00a0; le message calculé dit\u00a0: «\u00a0${dit}\u00a0».`}`,
  titreDe: (rang: number) => `Titre de la page ${rang}`,
  plein: (signes: number) => `Ce champ est plein\u00a0: ${signes} signes au plus. La fin d’un texte collé n’y est pas.`,
  enTrop: (lignes: number) =>
    `${lignes}\u00a0${accord(lignes, 'ligne n’est pas gardée', 'lignes ne sont pas gardées')}\u00a0: portez ${accord(lignes, 'la', 'les')} sur une autre page. «\u00a0Annuler\u00a0» rend la page d’avant.`,
  auPlus: (signes: number) => `${signes} signes au plus`,
  sous: 'Commentaire sous la page',
  lignes: (lignes: number, signes: number) =>
    `Texte de la page, une phrase par ligne (${lignes} lignes de ${signes} signes au plus)`,
  monter: 'Monter',
  descendre: 'Descendre',
  retirer: 'Retirer',
  remettre: 'Remettre',
  supprimer: 'Supprimer',
  retiree: 'Retirée du dossier',
  geste: (geste: string, titre: string) => `${geste}\u00a0: ${titre}`,
  place: (titre: string, rang: number, sur: number) => `${titre}\u00a0: ${rang} sur ${sur}`,
  parts: (n: number) => (n > 1 ? `${n}\u00a0pages` : ''),
  libre: 'Page rédigée, hors des données',
  ajouter: 'Ajouter une page de texte',
  annuler: 'Annuler',
  toutRemettre: 'Revenir au dossier des données',
  copier: 'Copier le lien',
  copie: 'Lien copié\u00a0: il donne les pages et leur ordre.',
  pasCopie: 'Le lien est dans la barre d’adresse\u00a0: copiez-le d’ici.',
  /** @param n titles, comments and pages of text */
  horsDuLien: (n: number): string =>
    n === 0
      ? ''
      : ` ${n}\u00a0${accord(n, 'texte rédigé n’y est pas', 'textes rédigés n’y sont pas')} (titres, commentaires ou pages de texte)\u00a0: une adresse laisserait des traces sur le réseau. Joignez au lien le fichier de la composition.`,
  joindre: 'Télécharger ce fichier',
  telecharger: 'Enregistrer la composition',
  ouvrirFichier: 'Ouvrir une composition',
  ouverte: 'Composition ouverte.',
  ouverteSansTextes:
    'Composition d’un autre contrat ou d’un autre jeu\u00a0: ses pages et leur ordre sont repris, non ses titres ni ses textes.',
  illisible:
    'Ce fichier n’est pas une composition de dossier\u00a0: prenez celui que donne «\u00a0Enregistrer la composition\u00a0». Rien n’a changé.',
  autre: 'Cette composition est celle d’une autre réunion\u00a0: ouvrez-la depuis sa page. Rien n’a changé.',
  duLien:
    'Composition du lien\u00a0; la vôtre, gardée sur ce poste, n’est pas changée. Le lien garde les pages et leur ordre, non les titres ni les textes.',
  garder: 'Garder cette composition sur ce poste',
  gardee: 'Composition gardée sur ce poste, à la place de la vôtre\u00a0: «\u00a0Annuler\u00a0» rend la vôtre.',
  date: 'Situation au',
  comparer: 'Comparer',
  sansComparaison: 'à aucune date',
  derniereRevue: 'depuis la dernière revue',
  depuisLe: (jour: string) => `depuis le ${dateLongue(jour)}`,
  aCetteDate: (au: string) => `Le dossier est au ${dateLongue(au)}.`,
  /** Of a pack whose figures are kept at the date of the data alone. */
  seuleDate: (au: string) =>
    `Situation au ${dateLongue(au)}, seule date à laquelle ces chiffres existent\u00a0: rien ne s’y compare à une autre. Les dossiers d’un contrat se font à chacune des siennes, et comparent.`,
  /** @param voulue day that a composition was kept at */
  pasACetteDate: (voulue: string, au: string) =>
    `Composition du ${dateLongue(voulue)}\u00a0; ces chiffres n’existent qu’au ${dateLongue(au)}, que le dossier garde.`,
  apresLesDonnees: (au: string, donneesAu: string) =>
    `la composition est au ${dateLongue(au)}, les données s’arrêtent au ${dateLongue(donneesAu)}\u00a0: composez à une date qu’elles connaissent, ou publiez des données plus récentes`,
  calcul: (au: string) => `Calcul du dossier au ${dateLongue(au)}…`,
  enCours: 'Lecture des pages…',
  echec: 'Ces pages n’ont pas pu être lues\u00a0: réessayez. Le dossier n’a pas changé.',
  gardeeAu: (jour: string) => `Composition gardée au ${dateLongue(jour)}.`,
  reprendre: 'Reprendre cette date',
  prendre: 'Prendre ce choix',
  deLaListe: (liste: string) => `\u00a0: ${liste}`,
  deLaReunion: (nom: string) => `Page de la réunion «\u00a0${nom}\u00a0».`,
  autreReunion: 'Pages d’une autre réunion',
  choisirReunion: 'choisir une réunion',
  apporter: 'Ajouter cette page',
  dejaLa: 'Toutes les pages de cette réunion sont dans le dossier.',
  autreOnglet:
    'Ce dossier vient d’être composé dans un autre onglet\u00a0: le voici\u00a0; «\u00a0Annuler\u00a0» rend celui d’avant.',
  pasGardee: 'Ce navigateur ne garde rien sur le poste\u00a0: enregistrez la composition avant de quitter la page.',
  fermer: 'Fermer',
  sansTitre: 'Page sans titre',
  duLecteur: 'Page rédigée pour la séance\u00a0: elle ne vient pas des données.',
  commentaire: 'Commentaire\u00a0: ',
  gabarit: {
    quoi: 'Les diaporamas prennent le logo, la couleur et les polices du modèle de l’agence, gardé sur ce poste.',
    choisir: 'Donner le modèle (.potx, .pptx, .thmx)',
    changer: 'Changer de modèle',
    oublier: 'Oublier le modèle',
    gardee: (pris: string) => `Modèle gardé\u00a0: les prochains diaporamas prennent ${pris}`,
    illisible:
      'Ce fichier n’est pas un modèle de présentation\u00a0: donnez un .potx, un .pptx ou un .thmx. Rien n’a changé.',
    refusee: 'Ce navigateur ne garde pas ce modèle\u00a0: le poste n’en garde aucun, ou le logo est trop lourd.',
    oubliee: 'Modèle oublié\u00a0: les diaporamas reprennent les couleurs d’origine.'
  },
  messageRedige: 'message rédigé pour la séance',
  /** @param au day of the data that stand */
  messageEcrit: (sur: EcritSur, au: string) => `message rédigé sur ${donneesDe(sur, au)}`,
  titreEcrit: (sur: EcritSur, au: string) => `titre écrit sur ${donneesDe(sur, au)}`,
  commentaireEcrit: (sur: EcritSur, au: string) => `commentaire écrit sur ${donneesDe(sur, au)}`,
  lignesEcrites: (sur: EcritSur, au: string) => `texte écrit sur ${donneesDe(sur, au)}`,
  /** @param dit title that the data give today; null for a page of the reader's own */
  titrePerime: (sur: EcritSur, au: string, dit: string | null) =>
    `Écrit sur ${donneesDe(sur, au)}${dit === null ? '.' : dit === sur.dit ? '\u00a0; le titre calculé n’a pas changé.' : `\u00a0; le titre calculé dit\u00a0: «\u00a0${dit}\u00a0».`}`,
  textePerime: (sur: EcritSur, au: string) => `Écrit sur ${donneesDe(sur, au)}\u00a0: relisez-le.`,
  prendreLeCalcule: 'Prendre le titre calculé',
  vautEncore: 'Garder tel quel',
  texteVautEncore: { commentaire: 'Garder ce commentaire', lignes: 'Garder ce texte' },
  origine: (dit: string) => `Titre rédigé pour la séance\u00a0; les données donnaient\u00a0: «\u00a0${dit}\u00a0».`
};

const autresHopitaux = (n: number) => `${n}\u00a0${accord(n, 'autre hôpital', 'autres hôpitaux')}`;

export const MOTS_DU_CHEMIN = {
  /**
   * Hospitals whose past documents are told elsewhere.
   * @param moindres those whose share is known, and smaller
   */
  autres: (moindres: number, inconnus: number): string[] => {
    const dits = [
      ...(moindres === 0 ? [] : [`${autresHopitaux(moindres)}, aux écarts moindres en part de leurs produits`]),
      ...(inconnus === 0 ? [] : [`${autresHopitaux(inconnus)}, dont la part des produits n’est pas connue`])
    ];
    return dits.length === 0 ? [] : [`Et ${dits.join(', et ')}, à l’écran.`];
  },
  sousTitre: (perimetre: string) => `Réalisé, cible et projections\u00a0; ${perimetre}`,
  realise: 'Dernier résultat réalisé',
  provisoire: (annee: number) => `${annee}, provisoire`,
  cible: 'Cible de l’année',
  annee: String
};

const caisses = (n: number) => (n === 1 ? 'Une caisse' : `${n}\u00a0caisses`);

export const MOTS_DU_CAPITAL = {
  couvrent: (annee: string, lus: number, inconnus: number) => {
    if (lus + inconnus === 1) return `${annee}\u00a0: la CAF couvre le capital à rembourser`;
    const dont = inconnus === 0 ? '' : ' dont les comptes sont connus';
    return `${annee}\u00a0: la CAF de chaque hôpital${dont} couvre le capital à rembourser`;
  },
  manque: (total: string, annee: string, n: number, pire: { nom: string; manque: string }) =>
    n === 1
      ? `${annee}\u00a0: CAF inférieure de ${total} au capital à rembourser (${pire.nom})`
      : `${annee}\u00a0: CAF inférieure de ${total} au capital à rembourser pour ${n}\u00a0hôpitaux, dont ${pire.manque} pour ${pire.nom}`,
  sousTitre: (annee: string) => `Ce que chaque hôpital dégage et le capital qu’il rembourse, ${annee}`,
  valeur: 'CAF',
  repere: 'Capital à rembourser',
  marge: 'CAF − capital',
  autres: (n: number) => `${n}\u00a0${accord(n, 'autre hôpital est', 'autres hôpitaux sont')} au tableau.`,
  inconnus: (noms: readonly string[]) => `Non tracé, faute d’un des deux montants\u00a0: ${enumeration(noms)}.`,
  note: 'CAF\u00a0: ce que l’activité laisse dans la caisse une fois les charges payées\u00a0; elle doit au moins couvrir le capital des emprunts.'
};

export const MOTS_DE_LA_CAISSE = {
  sousTitre: (nom: string, prevue: boolean) =>
    `${nom}\u00a0: trésorerie (compte 515), réalisé${prevue ? ' puis plan de l’hôpital' : ''}`,
  realise: (montant: number, fin: string) => `Réalisé, fin de mois\u00a0: ${eurosAuMillier(montant)} en ${moisDe(fin)}`,
  prevu: (montant: number, fin: string) => `Prévision, fin de mois\u00a0: ${eurosAuMillier(montant)} en ${moisDe(fin)}`,
  plusBas: (montant: number, fin: string) =>
    `Prévision, jour le plus bas du mois\u00a0: ${eurosAuMillier(montant)} en ${moisDe(fin)}`,
  seuil: (jours: number, montant: number) =>
    `Seuil de ${jours}\u00a0jours de charges\u00a0: ${eurosAuMillier(montant)}`,
  /**
   * @param nom null where it was just said
   * @param finDeMois whether the lowest day of that month is not known
   */
  creux: (nom: string | null, { montant, fin }: { montant: number; fin: string }, finDeMois: boolean) =>
    `${nom === null ? '' : `${nom}, `}${eurosAuMillier(montant)} ${finDeMois ? `en ${moisDe(fin)} (fin de mois, jour le plus bas non connu)` : `au plus bas en ${moisDe(fin)}`}`,
  auJour: (nom: string, montant: number, le: string) => `${nom}, ${eurosAuMillier(montant)} au ${dateCourte(le)}`,
  /** @param connue whether its days of charges are, which say that it covers the fewest */
  moinsCouverte: ({ nom, le, montant }: { nom: string; le: string; montant: number }, connue: boolean) =>
    `${connue ? 'Caisse la moins couverte' : 'Caisse'} au ${dateCourte(le)}\u00a0: ${nom}, ${eurosAuMillier(montant)}`,
  soldeInconnu: (nom: string) => `Le solde de la caisse n’est pas connu\u00a0: ${nom}`,
  sansPlan: (dite: string) => `${dite}\u00a0; aucun plan de trésorerie n’est transmis`,
  /** Of one till, it; of several, one of them: euros of several sizes are not ranked. */
  dont: ({ n, dit }: { n: number; dit: string }, une: string) => `${dit}${n === 1 ? '\u00a0:' : ', dont'} ${une}`,
  /** @param repere « zéro », « 10 jours de charges » */
  sous: (deja: number, passe: number, repere: string) =>
    deja === 0
      ? `${caisses(passe)} ${accord(passe, 'passerait', 'passeraient')} sous ${repere}`
      : `${caisses(deja)} ${accord(deja, 'est', 'sont')} déjà sous ${repere}${passe === 0 ? '' : ` et ${passe}\u00a0${accord(passe, 'autre y passerait', 'autres y passeraient')}`}`,
  remonte: (n: number, jours: number) =>
    `${caisses(n)} ${accord(n, 'remonterait', 'remonteraient')} au-dessus de ${jours}\u00a0jours de charges`,
  couvre: (n: number, jours: number) =>
    `${caisses(n)} ${accord(n, 'couvrirait', 'couvriraient')} ${jours}\u00a0jours de charges`,
  reste: (n: number, jours: number) =>
    `${caisses(n)} ${accord(n, 'resterait', 'resteraient')} au-dessus de ${jours}\u00a0jours de charges`,
  aucunPlanSousZero: 'Aucun plan de trésorerie ne passe sous zéro',
  /** What a title could not read. */
  manques: (sansPlan: number, sansSeuil: number) => {
    const dits = [
      ...(sansPlan === 0 ? [] : [`${sansPlan}\u00a0${accord(sansPlan, 'hôpital', 'hôpitaux')} sans plan`]),
      ...(sansSeuil === 0 ? [] : [`${sansSeuil}\u00a0${accord(sansSeuil, 'seuil non connu', 'seuils non connus')}`])
    ];
    return dits.length === 0 ? '' : ` (${enumeration(dits)})`;
  },
  prevision: 'Prévision\u00a0: plan de trésorerie de l’hôpital, qui n’est pas un solde constaté.',
  trous: 'Un mois sans solde transmis interrompt la courbe.',
  chacune: 'Chaque hôpital a sa caisse\u00a0: elles ne s’ajoutent pas.',
  dernierSolde: 'Dernier solde réalisé',
  jourLePlusBas: 'Jour le plus bas prévu',
  finLaPlusBasse: 'Fin de mois la plus basse prévue',
  enFinDeMois: (fin: string) => `${moisDe(fin)}, prévision\u00a0: fin de mois, jour le plus bas non connu`,
  leSeuil: 'Seuil',
  jours: (n: number) => `${n}\u00a0jours de charges`,
  auPlusBas: (fin: string) => `au plus bas, ${moisDe(fin)}, prévision`,
  plansManquants: 'Plans non transmis',
  sur: (n: number, total: number) => `${n} sur ${total}`,
  creuxSousTitre: (n: number) =>
    n === 1
      ? 'Jour le plus bas prévu de chaque mois, du premier hôpital de l’ordre du comité'
      : `Jour le plus bas prévu de chaque mois, des ${n}\u00a0premiers hôpitaux de l’ordre du comité`,
  creuxDuTitre: (n: number) =>
    `Jour le plus bas prévu de chaque mois, de ${n}\u00a0hôpitaux\u00a0: ceux du titre, puis les premiers de l’ordre du comité`,
  /**
   * Of the hospitals that the title names, those that are drawn: all, or the first ones, or but those without a plan.
   * @param traces of those named, how many are drawn
   * @param lues how many are drawn in all
   */
  creuxDesNommes: (traces: number, nommes: number, lues: number) => {
    const du = nommes === 1 ? 'de l’hôpital du titre' : `des ${nommes}\u00a0hôpitaux du titre`;
    const autres = lues - traces;
    const place = (mot: string) => `${autres === 1 ? `du ${mot}` : `des ${autres}\u00a0${mot}s`} de l’ordre du comité`;
    if (traces === 0) return `Jour le plus bas prévu de chaque mois, ${place('premier')}\u00a0; rien ${du}, sans plan`;
    const dits = traces === nommes ? du : `de ${traces} ${du}`;
    return `Jour le plus bas prévu de chaque mois, ${dits}${autres === 0 ? '' : `, puis ${place('suivant')}`}`;
  },
  premierMois: 'premier mois sous zéro, prévision',
  dejaSousZero: (le: string | null) => (le === null ? 'déjà sous zéro' : `déjà sous zéro, solde au ${dateCourte(le)}`),
  /** @param connus whether the lowest day of each month is */
  jamais: (connus: boolean) => (connus ? 'aucun' : 'aucun connu'),
  /** @param incomplets how many of them do not tell the lowest day of each month */
  aucunSousZero: (sur: number, incomplets: number) => {
    const qui =
      sur === 1
        ? 'Le seul hôpital qui a envoyé un plan ne passerait pas sous zéro'
        : `Aucun des ${sur}\u00a0hôpitaux qui ont envoyé un plan ne passerait sous zéro`;
    if (incomplets === 0) return qui;
    return `${qui}\u00a0; jours les plus bas non tous connus${sur === 1 ? '' : ` de ${incomplets}\u00a0${accord(incomplets, 'hôpital', 'hôpitaux')}`}`;
  }
};

export const MOTS_DES_JALONS = {
  /** @param aujourdhui the day of the situation, null for a contract that stopped on `le` */
  sousTitre: (aujourdhui: string | null, le: string) =>
    aujourdhui === null
      ? `Retards comptés jusqu’au ${dateCourte(le)}, jour où ils s’arrêtent avec le contrat`
      : `Jalons en retard au ${aujourdhui}, et le prochain de chaque action d’ici douze mois`,
  enRetard: (n: number) => (n === 0 ? 'Aucun jalon en retard' : `${n}\u00a0${accord(n, 'jalon', 'jalons')} en retard`),
  leProchain: (jour: string) => `le prochain le ${jour}`,
  aucunAutre: 'aucun autre d’ici douze mois',
  arretes: (n: number, quand: string) => `${n}\u00a0${accord(n, 'jalon était', 'jalons étaient')} en retard ${quand}`,
  joursDeRetard: (n: number) => `${n}\u00a0j de retard`,
  jalonsEnRetard: 'Jalons en retard',
  lePlusAncien: (jours: number) => `le plus ancien\u00a0: ${jours}\u00a0jours`,
  resteDesRetards: 'Reste à mettre en œuvre, actions en retard',
  desActions: (n: number) => `année pleine de ${n}\u00a0${accord(n, 'action')}`,
  prochainJalon: 'Prochain jalon',
  dus: 'Jalons à venir',
  dici: (jour: string) => `d’ici le ${jour}, toutes actions`,
  premiers: (n: number, sur: number) =>
    `${n} dessinés sur ${sur}, ceux qui portent le plus d’euros d’abord\u00a0; les autres sont à l’écran.`,
  report: 'Entre parenthèses, report depuis l’échéance signée.',
  enJeu: 'En euros, ce que l’action doit encore apporter en année pleine.'
};

export const MOTS_DES_GAINS_DESSINES = {
  pleine: 'Année pleine prévue',
  prevue: 'une fois tout en place'
};

export const MOTS_DE_LA_FICHE_DU_GHT = {
  nom: 'Fiche du GHT',
  indicateurs: 'Indicateurs, dernière valeur connue',
  sansIndicateur: 'Aucun indicateur n’a de valeur pour ce GHT.',
  sansContrat: 'Aucun contrat de performance publiquement connu.',
  indicateur: 'Indicateur',
  annee: 'Année',
  valeur: 'Valeur',
  evolution: 'Sur un an',
  place: 'Place',
  outil: 'outil',
  resultat: (exercice: number, projete: number, { de, devant }: { de: string; devant: string }) =>
    `Résultat ${exercice}\u00a0: ${euros(projete)} attendus (${de}), ${devant}`,
  horsBande: (place: string, bande: string) => `${place} (P20 à P80\u00a0: ${bande})`,
  membres: (noms: readonly string[]) =>
    `${noms.length}\u00a0${accord(noms.length, 'établissement')}\u00a0: ${noms.join(', ')}.`,
  autresIndicateurs: (n: number) => `${n}\u00a0${accord(n, 'autre indicateur', 'autres indicateurs')} à l’écran.`
};

export const MOTS_DE_LA_FICHE = {
  nom: 'Fiche du contrat',
  attend: 'l’établissement attend',
  enJeu: 'En jeu',
  aDecider: 'À décider',
  precision: 'Précision',
  engagements: 'Ce qui fut signé, et ce qu’il en est',
  sansEngagement: 'Aucun engagement chiffré.',
  jugement: (qui: string) => `Météo, ${qui}`,
  /** What the sheet lists of a table, and leaves to the screen; nothing when it has it all. */
  montres: (n: number, sur: number) =>
    sur <= n ? '' : `\u00a0: ${n} sur ${sur}, et ${sur - n}\u00a0${accord(sur - n, 'autre')} à l’écran`
};
