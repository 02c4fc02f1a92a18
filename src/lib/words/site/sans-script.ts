export const SANS_SCRIPT =
  'Sans JavaScript, les chiffres restent lisibles, page par page\u00a0: passez par les [indicateurs] et par la page de chaque périmètre. La suite des listes longues, les tris, les filtres, la situation à une autre date et l’explorateur demandent JavaScript.';
