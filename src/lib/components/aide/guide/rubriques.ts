import type { Component } from 'svelte';
import Absences from './Absences.svelte';
import Clavier from './Clavier.svelte';
import Contrats from './Contrats.svelte';
import Explorer from './Explorer.svelte';
import Finances from './Finances.svelte';
import Glossaire from './Glossaire.svelte';
import Imprimer from './Imprimer.svelte';
import LireUneLigne from './LireUneLigne.svelte';
import Partager from './Partager.svelte';
import Perimetres from './Perimetres.svelte';
import Poste from './Poste.svelte';
import Presentation from './Presentation.svelte';
import Ruptures from './Ruptures.svelte';
import SesFichiers from './SesFichiers.svelte';
import Signaler from './Signaler.svelte';

/** The sections of the guide, in their order: the contents and the page are both made of this list. */
export const rubriques: readonly { ancre: string; titre: string; contenu: Component }[] = [
  { ancre: 'presentation', titre: 'Ce que montre Trajectoire', contenu: Presentation },
  { ancre: 'ligne', titre: 'Lire une ligne du portefeuille', contenu: LireUneLigne },
  { ancre: 'contrats', titre: 'Lire un contrat', contenu: Contrats },
  { ancre: 'absences', titre: 'Quand la valeur manque', contenu: Absences },
  { ancre: 'ruptures', titre: 'Ruptures et changements de périmètre', contenu: Ruptures },
  { ancre: 'perimetres', titre: 'Périmètres suivis et région', contenu: Perimetres },
  { ancre: 'finances', titre: 'Les finances', contenu: Finances },
  { ancre: 'glossaire', titre: 'Les sigles', contenu: Glossaire },
  { ancre: 'partager', titre: 'Partager une vue', contenu: Partager },
  { ancre: 'explorer', titre: 'Explorer', contenu: Explorer },
  { ancre: 'imprimer', titre: 'Imprimer et reprendre les chiffres', contenu: Imprimer },
  { ancre: 'clavier', titre: 'Au clavier', contenu: Clavier },
  { ancre: 'fichiers', titre: 'Apporter ses propres fichiers', contenu: SesFichiers },
  { ancre: 'poste', titre: 'Ce qui reste sur le poste', contenu: Poste },
  { ancre: 'signaler', titre: 'Signaler une erreur', contenu: Signaler }
];
