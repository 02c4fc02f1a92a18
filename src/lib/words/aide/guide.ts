import { minuscule } from '$lib/format/casse';
import { DEFINITION_ARRONDIS } from '$lib/format/nombre';
import { FAITS_CONFRONTES } from '../contrat/confrontes';
import type { DocumentDAide } from './document';

export const GUIDE: DocumentDAide = {
  ici: 'guide',
  fenetre: ['Aide'],
  description:
    'Lire le portefeuille, les indicateurs et les contrats dans Trajectoire\u00a0: valeurs, évolutions, bandes nationales, absences, partage, clavier, impression.',
  titre: 'Se servir de Trajectoire',
  chapeau:
    'Pour l’agence régionale de santé, les directions financières et les instances des groupements\u00a0: lire un chiffre, le partager, le vérifier.',
  rubriques: [
    {
      ancre: 'presentation',
      titre: 'Ce que montre Trajectoire',
      blocs: [
        'Trajectoire réunit, pour chaque groupement hospitalier de territoire (GHT) suivi, ce que l’on sait de son contrat de performance et ses indicateurs d’activité, de personnel et de finances. Chaque chiffre porte son année, sa source et sa fiche de calcul.',
        {
          liste: [
            'Une bande nationale situe, elle ne juge pas\u00a0: être hors de la bande pose une question, que la fiche de l’indicateur aide à instruire.',
            'Un GHT n’a pas la personnalité morale\u00a0: il n’a pas de comptes propres. Les finances se lisent établissement par établissement.',
            'Aucun chiffre n’est estimé ni inventé pour un établissement réel. Un jeu de données fictif porte, sur chaque écran et à l’impression, la mention **«\u00a0Données simulées\u00a0»**.'
          ]
        },
        {
          legende: 'Les écrans et la question à laquelle chacun répond',
          discrete: true,
          colonnes: ['Écran', 'La question'],
          lignes: [
            ['[Jeux de données](/)', 'Quelles régions ou quels ensembles sont publiés ici, et à quelle date\u00a0?'],
            ['Portefeuille', 'Où en sont tous les périmètres, côte à côte\u00a0?'],
            ['Page d’un GHT', 'Qui en fait partie, quel est son contrat, et qu’est-ce qui le distingue\u00a0?'],
            ['Indicateur d’un GHT', 'Comment cet indicateur a-t-il évolué ici, et face aux autres GHT\u00a0?'],
            ['Indicateurs', 'Que mesure-t-on, comment, et comment les périmètres se comparent-ils\u00a0?'],
            ['Explorer', 'Une question que les autres écrans ne posent pas.']
          ]
        }
      ]
    },
    {
      ancre: 'ligne',
      titre: 'Lire une ligne du portefeuille',
      blocs: [
        { piece: 'ligne' },
        'Les en-têtes trient\u00a0: les plus grandes valeurs d’abord, puis les plus petites, puis l’ordre du jeu. «\u00a0comparer\u00a0» ouvre l’indicateur pour tous les périmètres. Survoler une ligne l’allume sur la carte, et inversement.'
      ]
    },
    {
      ancre: 'contrats',
      titre: 'Lire un contrat',
      blocs: [
        'La page d’un contrat dit d’abord où l’exercice va, selon l’établissement puis selon l’outil, face à la cible\u00a0; puis quatre chiffres (résultat, CAF et capital, trésorerie, plan) et ce qu’il y a à décider à la prochaine revue, par euros en jeu, chaque point menant à sa preuve. Chaque bloc a ses «\u00a0Définitions et source\u00a0». Ce qu’il faut savoir pour les lire\u00a0:',
        {
          liste: [
            '**Année pleine et effet sur l’exercice** ne s’additionnent jamais. L’année pleine est un rythme, en euros par an\u00a0: elle dit si le plan est fait. L’effet sur l’exercice est un flux\u00a0: il pèse sur les comptes. Une mesure de 1,2\u00a0M€ d’année pleine, en vigueur le 1^er^\u00a0octobre, vaut 0,3\u00a0M€ sur l’exercice et 0,9\u00a0M€ de report sur le suivant.',
            '**Paliers**\u00a0: identifié, chiffré, validé, sécurisé (un acte est signé), réalisé, constaté en comptabilité. Chaque gain est compté une fois, au palier où il se trouve. Perdu ou repris, il ne compte plus.',
            `**Météo et faits**\u00a0: la météo est un jugement, de l’établissement ou de l’ARS, daté. L’état des actions se calcule sur leurs jalons\u00a0; seules «\u00a0bloquée\u00a0» et «\u00a0abandonnée\u00a0» sont déclarées. «\u00a0≠\u00a0» signale que ${FAITS_CONFRONTES} contredisent la météo d’un contrat, ou son propre état, ses jalons ou ses gains celle d’une action, avec les faits.`,
            '**En retard**\u00a0: la dernière échéance révisée est passée et le jalon n’est pas atteint. **Glissé**\u00a0: l’échéance a été repoussée. L’un n’est pas l’autre.',
            '**Atterrissage**\u00a0: la projection de l’établissement d’abord (RIA ou EPRD, le dernier arrêté), puis celle de l’outil et l’écart. La formule de l’outil et la justesse des RIA passés se déplient sous le graphique.',
            `**Arrondis**\u00a0: ${minuscule(DEFINITION_ARRONDIS)}`,
            '**Ponts**\u00a0: de l’exercice précédent à l’atterrissage, et de la cible à l’atterrissage. Les morceaux font toujours le tout\u00a0; ce que rien n’explique est hachuré, et devient une question à poser.',
            '**Critères légaux**\u00a0: par entité juridique, sur son dernier compte financier. Un GHT n’a ni compte de résultat, ni trésorerie\u00a0: les sommes disent qu’elles en sont.'
          ]
        },
        '**Situation au**\u00a0: la page d’un contrat, ses actions et ses fiches se lisent à une autre date. Elles ne connaissent alors que les faits datés et enregistrés à cette date. La date choisie est dans l’adresse.'
      ]
    },
    {
      ancre: 'absences',
      titre: 'Quand la valeur manque',
      blocs: [
        'Une absence n’est jamais remplacée par zéro, et dit toujours sa raison.',
        { piece: 'absences' },
        'Dans l’édition 2024 de la SAE, les cases vides ont été remplies de zéros. Quand toutes les colonnes d’une activité sont à zéro, Trajectoire lit «\u00a0sans activité déclarée\u00a0»\u00a0; un zéro isolé, dans une activité qui existe, reste un zéro.'
      ]
    },
    {
      ancre: 'ruptures',
      titre: 'Ruptures et changements de périmètre',
      blocs: [
        {
          liste: [
            '**Rupture de série**\u00a0: le producteur a changé la question, la définition ou le mode de collecte. Un trait vertical la marque, son texte est sous le graphique, et l’évolution qui l’enjamberait n’est pas calculée.',
            '**Changement de périmètre**\u00a0: un établissement est entré, sorti, ou a fusionné. Un triangle le marque sous l’axe. Avant une fusion, la valeur de l’établissement est celle des anciens établissements réunis, quand elle peut s’additionner.',
            '**Un seul point**\u00a0: certains indicateurs n’existent que pour une année. Ni évolution ni courbe ne sont alors montrées.'
          ]
        }
      ]
    },
    {
      ancre: 'perimetres',
      titre: 'Périmètres suivis et région',
      blocs: [
        'Deux sommes, toujours nommées, à ne pas confondre\u00a0:',
        {
          liste: [
            '**Périmètres suivis**\u00a0: tous les GHT du jeu. Pour Grand Est, douze\u00a0: GE-01 à GE-11, et BFC-03, dont l’établissement support est le CHU de Dijon et dont trois hôpitaux, du sud de la Haute-Marne, sont dans la région.',
            '**Région**\u00a0: les seuls GHT de la région. Pour Grand Est, GE-01 à GE-11. C’est elle que les graphiques tracent et dont les parts sont calculées\u00a0; BFC-03, «\u00a0hors région\u00a0», n’y a donc pas de part.'
          ]
        },
        'Un taux de groupe, d’un GHT ou d’une région, est le rapport de deux sommes, jamais la moyenne des taux de ses membres. Ce qui ne peut pas s’additionner est montré membre par membre, sans rang. Les valeurs d’activité et de personnel des GHT sont celles que la SAE publie pour chaque GHT, sur le périmètre qu’elle lui connaissait cette année-là.'
      ]
    },
    {
      ancre: 'finances',
      titre: 'Les finances',
      blocs: [
        'Les comptes des hôpitaux publics ne sont plus en données ouvertes depuis l’exercice 2014. Une famille sans donnée le dit et nomme le fichier à importer. Des comptes de 2014 ou d’avant, s’ils sont importés, portent la mention **«\u00a0dernier exercice public\u00a0»**\u00a0: ils ne sont ni classés, ni colorés, ni comparés à une bande.',
        'Pour des comptes récents, l’agence ou l’établissement importe ses propres extraits\u00a0: [les fichiers qui s’importent](/aide/donnees/).'
      ]
    },
    { ancre: 'glossaire', titre: 'Les sigles', blocs: [{ piece: 'glossaire' }] },
    {
      ancre: 'partager',
      titre: 'Partager une vue',
      blocs: [
        'L’adresse de la page contient ce que vous avez choisi, et rien d’autre\u00a0: famille, année, tri, recherche, colonnes, question de l’explorateur. Copiez-la depuis la barre d’adresse\u00a0: elle ouvre la même vue chez votre correspondant, s’il a accès à ce site. «\u00a0Précédent\u00a0» défait le dernier choix.',
        'Le pied de page donne la version des données. Si de nouvelles données sont publiées, le lien ouvre la même vue sur les nouvelles\u00a0: citez la version et la date avec les chiffres que vous reprenez.'
      ]
    },
    {
      ancre: 'explorer',
      titre: 'Explorer',
      blocs: [
        {
          liste: [
            'Choisissez des indicateurs, un niveau (région, GHT ou établissement), des périmètres, des années. La réponse se lit en tableau ou en graphique, et se télécharge en CSV.',
            'Le moteur de calcul se charge dans votre navigateur à la première question, environ 6\u00a0Mo, avec sa progression. La réponse est calculée sur votre poste, et «\u00a0Arrêter\u00a0» l’interrompt.',
            'Pour qui connaît SQL, une zone de requête travaille sur une copie des tables, décrites à côté\u00a0: 10\u00a0000\u00a0lignes et 30\u00a0secondes au plus. Une requête reçue par un lien n’est jamais exécutée d’elle-même.'
          ]
        }
      ]
    },
    {
      ancre: 'imprimer',
      titre: 'Imprimer et reprendre les chiffres',
      blocs: [
        {
          liste: [
            '**Imprimer**, ou enregistrer en PDF, par la commande du navigateur\u00a0: le papier garde le message, les chiffres, leur date et leur source, et laisse de côté boutons et menus. L’impression se fait toujours en clair.',
            '**Une réunion** de contrat se tient sur tous ses hôpitaux ou, sauf la revue, sur l’un d’eux (liste «\u00a0Établissement\u00a0»)\u00a0; elle se présente en séance, page à page («\u00a0Présenter\u00a0»), et s’emporte en diaporama modifiable («\u00a0Diaporama (PPTX)\u00a0»)\u00a0; le comité de veille sur la trésorerie et la revue régionale (un lien du portefeuille y mène) ont le leur. «\u00a0Composer le dossier\u00a0» en change l’ordre, les titres, les pages, et y ajoute un commentaire ou une page de texte\u00a0; la composition reste sur ce poste, et se partage par un fichier ou par le lien. Un contrat tient aussi sur une fiche d’une page, depuis ses réunions.',
            '**Un graphique** se télécharge en PNG ou en SVG, au format d’une diapositive (16:9), avec son titre, son contrat, ses notes, sa source et son adresse\u00a0; «\u00a0Copier ou télécharger\u00a0» met aussi l’image, le tableau des données ou le lien dans le presse-papiers.',
            '**Des chiffres** se reprennent depuis l’explorateur, en CSV\u00a0: point-virgule, virgule décimale, accents lisibles par un tableur\u00a0; ceux des alertes et des aides, aussi en classeur (XLSX), où un nombre est un nombre et un jour une date.'
          ]
        }
      ]
    },
    {
      ancre: 'clavier',
      titre: 'Au clavier',
      blocs: [
        { piece: 'clavier' },
        'Sous chaque graphique, «\u00a0Voir les données en tableau\u00a0» donne les mêmes valeurs en tableau. L’apparence, claire ou sombre, se choisit au pied de la page.'
      ]
    },
    {
      ancre: 'fichiers',
      titre: 'Apporter ses propres fichiers',
      blocs: [
        'La page [Importer](/importer/) lit, dans le navigateur, des classeurs de contrat (XLSX ou ODS), des fichiers SAE, Hospi Diag, DIAMANT ou HAPI (notifications rapprochées des tranches). Rien ne quitte le poste. Chaque fichier a son rapport, à la cellule près\u00a0; une erreur n’arrête que lui. L’aperçu montre ce qui serait ajouté, modifié et supprimé\u00a0; «\u00a0Voir dans le tableau de bord\u00a0» pose ces données sur le jeu publié, sous la mention «\u00a0données locales, non publiées\u00a0», et «\u00a0Télécharger le paquet\u00a0» donne à l’administrateur le dossier à déposer sur le serveur.',
        'Le **modèle de contrat** s’y télécharge vide, ou rempli d’un contrat du jeu\u00a0: l’établissement le complète et le renvoie. La page «\u00a0Demandes\u00a0» d’un jeu le donne prérempli, les cases qui lui sont demandées marquées «\u00a0à remplir\u00a0»\u00a0: une case laissée telle n’écrit rien. À un établissement qu’aucun contrat ne suit, elle donne un classeur de ses seuls comptes, qui ne touche à aucun contrat. Un classeur de contrat remplace tout son contrat\u00a0: une ligne qu’il n’a plus est supprimée, et l’aperçu le dit.',
        'Un jeu entier se construit à partir d’un dossier de fichiers, classeurs compris. C’est l’affaire de la personne qui administre l’outil, sur son poste\u00a0:',
        { commande: 'npm run data -- --jeu mon-jeu --source CHEMIN/DU/DOSSIER' },
        'Le jeu apparaît alors dans la liste, avec ses écrans. Les options, les fichiers reconnus, la publication et les tables sont décrits dans [Les données](/aide/donnees/).'
      ]
    },
    {
      ancre: 'poste',
      titre: 'Ce qui reste sur le poste',
      blocs: [
        {
          liste: [
            'Les calculs se font dans le navigateur. Aucune page n’appelle un autre serveur que celui qui publie le site.',
            'Ni cookie, ni mesure d’audience, ni compte. Le seul réglage gardé sur le poste est l’apparence, claire ou sombre.',
            'Comme tout serveur web, celui qui publie le site reçoit l’adresse des pages ouvertes et des fichiers demandés\u00a0: les choix inscrits dans un lien lui parviennent quand on ouvre ce lien.'
          ]
        }
      ]
    },
    {
      ancre: 'signaler',
      titre: 'Signaler une erreur',
      blocs: [
        'Un chiffre vous paraît faux\u00a0? Ouvrez d’abord la fiche de l’indicateur\u00a0: sa formule, ses réserves et le fichier d’origine y sont, et le tableau donne numérateur et dénominateur. Puis écrivez à l’organisme qui publie ce site, en joignant\u00a0:',
        {
          etapes: [
            'l’adresse de la page, copiée entière\u00a0;',
            'l’indicateur, le périmètre ou l’établissement, et l’année\u00a0;',
            'la valeur affichée, celle que vous attendiez, et d’où vous la tenez\u00a0;',
            'la version des données, au pied de la page.'
          ]
        },
        'Si c’est le producteur qui se trompe, la correction lui revient\u00a0: elle arrivera avec son édition suivante. Un message d’erreur nomme toujours le fichier en cause et ce qu’il faut faire\u00a0; recopiez-le tel quel.'
      ]
    }
  ]
};
