import type { DocumentDAide } from './document';
import { GRILLE, PAGES_VERIFIEES, taux } from './grille';

const conformes = GRILLE.applicables - GRILLE.nonVerifiables - GRILLE.nonConformes.length;

export const ACCESSIBILITE: DocumentDAide = {
  ici: 'accessibilite',
  fenetre: ['Déclaration d’accessibilité'],
  description: 'État de conformité au RGAA 4.1, vérifications faites, limites connues et voies de recours.',
  titre: 'Déclaration d’accessibilité',
  chapeau:
    'Trajectoire est fait pour être lu et utilisé par toutes et tous, au clavier comme à la souris, avec ou sans lecteur d’écran. Voici où il en est au regard du RGAA 4.1.',
  rubriques: [
    {
      ancre: 'etat',
      titre: 'État de conformité',
      blocs: [
        '**Non conforme**\u00a0: c’est la mention que le RGAA donne à un service dont aucun audit en cours de validité ne mesure la conformité. Aucun tiers n’a audité Trajectoire, et aucun essai n’a été fait avec une technologie d’assistance.',
        `Le projet a passé lui-même la grille du RGAA\u00a04.1. Sur ${GRILLE.applicables}\u00a0critères applicables, ${conformes} ont été jugés conformes, soit **${taux(GRILLE)}\u00a0%**\u00a0; ${GRILLE.nonConformes.length} non conformes\u00a0; ${GRILLE.nonVerifiables} n’ont pas pu être vérifiés sans technologie d’assistance et ne sont pas comptés comme conformes. Ce taux est celui d’avant les corrections ci-dessous\u00a0: la grille n’a pas été repassée depuis.`,
        {
          legende: 'Critères trouvés non conformes par la grille',
          colonnes: ['Critère', 'Constat', 'Depuis'],
          lignes: GRILLE.nonConformes.map(({ critere, constat, corrige }) => [
            critere,
            constat,
            corrige ? 'corrigé, à revérifier' : 'non corrigé'
          ])
        }
      ]
    },
    {
      ancre: 'verifie',
      titre: 'Ce qui est vérifié',
      blocs: [
        'Automatiquement, par les essais du projet, sur une page de chaque genre\u00a0:',
        {
          liste: [
            'les règles d’axe-core, et de nouveau celles des couleurs en thème sombre\u00a0;',
            'le parcours au clavier des 25\u00a0premiers arrêts, le foyer toujours visible\u00a0;',
            'l’affichage de 1\u00a0440 à 320\u00a0pixels, et sous un texte deux fois plus grand, sans défilement horizontal de la page.'
          ]
        },
        'Automatiquement, sur quelques pages\u00a0:',
        {
          liste: [
            'le lien d’évitement, sur le portefeuille\u00a0;',
            'le tri d’un tableau et la lecture d’un graphique au clavier, avec leur annonce\u00a0;',
            'la lecture sans JavaScript\u00a0: les chiffres et les graphiques sont dans la page (portefeuilles, GHT, indicateur, contrat, actions et fiche).'
          ]
        },
        'Par construction\u00a0:',
        {
          liste: [
            'chaque graphique a un titre qui dit son message, un résumé en texte, les mêmes valeurs en tableau et un curseur au clavier\u00a0;',
            'un état ne se lit jamais à la seule couleur\u00a0: un signe ou un mot l’accompagne\u00a0;',
            'le mouvement et le contraste demandés au système sont respectés\u00a0;',
            'une valeur absente dit sa raison en toutes lettres.'
          ]
        }
      ]
    },
    {
      ancre: 'limites',
      titre: 'Limites connues',
      blocs: [
        {
          liste: [
            'Aucun essai n’a été fait avec des personnes en situation de handicap, ni avec NVDA, JAWS ou VoiceOver\u00a0: le rendu des tableaux denses et des graphiques par un lecteur d’écran reste à vérifier.',
            'Les règles automatiques ne couvrent qu’une partie des critères\u00a0: pertinence des textes, ordre de lecture et compréhension demandent une personne.',
            'Sur un petit écran, le tableau du portefeuille et les tableaux année par année défilent horizontalement dans leur cadre.',
            'La carte situe les hôpitaux par des points proches les uns des autres\u00a0: le portefeuille et la page de chaque {GHT} donnent les mêmes informations en texte.',
            'Les images de graphiques téléchargées n’ont pas d’alternative en elles-mêmes\u00a0: joignez le tableau quand vous les diffusez.',
            'Un PDF obtenu par l’impression du navigateur n’est pas vérifié.'
          ]
        }
      ]
    },
    {
      ancre: 'etablissement',
      titre: 'Établissement de cette déclaration',
      blocs: [
        'Cette déclaration a été établie le 26\u00a0novembre 2026, par le projet, sur la version publiée à cette date. Technologies utilisées\u00a0: HTML, CSS, SVG, JavaScript, WebAssembly. Navigateur des essais automatiques\u00a0: Chromium.',
        `Pages parcourues par les essais automatiques (${PAGES_VERIFIEES.length}), une de chaque genre\u00a0: cette liste est celle des essais eux-mêmes.`,
        { liste: PAGES_VERIFIEES }
      ]
    },
    {
      ancre: 'contact',
      titre: 'Retour d’information et contact',
      blocs: [
        'Si vous n’accédez pas à un contenu ou à un service, écrivez à l’organisme qui publie ce site pour être orienté vers une forme accessible ou obtenir le contenu autrement. Trajectoire n’a pas de service de contact propre\u00a0: l’adresse est celle de cet organisme.',
        'Dites la page et l’indicateur en cause, et votre façon de naviguer\u00a0: [ce qu’il faut joindre](/aide/#signaler).'
      ]
    },
    {
      ancre: 'recours',
      titre: 'Voies de recours',
      blocs: [
        'Si vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un service, et que vous n’avez pas obtenu de réponse satisfaisante, vous pouvez\u00a0:',
        {
          liste: [
            'écrire au [Défenseur des droits](https://formulaire.defenseurdesdroits.fr/) par son formulaire\u00a0;',
            'contacter son délégué dans votre département ([liste des délégués](https://www.defenseurdesdroits.fr/saisir/delegues))\u00a0;',
            'envoyer un courrier, gratuit et sans timbre\u00a0: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.'
          ]
        }
      ]
    }
  ]
};
