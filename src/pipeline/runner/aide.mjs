/** What the commands that take no option of ours do; the others say it themselves. */
const AIDES = {
  start: 'npm start   fait ce qui manque, données puis site, et le sert (PORT=4173, HOST=127.0.0.1)',
  test: 'npm test   données, tests unitaires, parité et oracle, site, puis le site dans un navigateur',
  unit: `npm run test:unit -- [MOT…]   les tests unitaires, ou ceux dont le chemin contient l’un des mots
npm run test:watch -- [MOT…]   les mêmes, à chaque enregistrement`,
  dev: 'npm run dev -- [OPTIONS DE VITE]   le site en développement',
  build: 'npm run build   les données si elles manquent, puis le site, dans build/',
  check: 'npm run check   tous les contrôles de qualité du code',
  extract: 'npm run extract -- [DOSSIER]   refait les chiffres repris de la SAE (../shared/data/sae sans rien dire)',
  hebergement: 'npm run hebergement   récrit les configurations de nginx, Apache et IIS',
  contours: 'npm run contours -- DOSSIER   refait les contours des départements'
};

/**
 * Help of a command that does not read `--aide` itself.
 * @param {string | undefined} command
 * @param {readonly string[]} args
 * @returns {string | null} null when it is not asked for, or when the command says its own
 */
export function aideDe(command, args) {
  if (!args.some((arg) => ['--aide', '--help', '-h'].includes(arg))) return null;
  return Object.entries(AIDES).find(([nom]) => nom === command)?.[1] ?? null;
}
