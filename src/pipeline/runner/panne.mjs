/**
 * What stops a command, in French: Node names a missing file or an unknown option in its own words.
 * @param {unknown} erreur
 * @returns {string}
 */
export function enClair(erreur) {
  if (!(erreur instanceof Error)) return String(erreur);
  const { code, path } = /** @type {Error & { code?: string, path?: string }} */ (erreur);
  const [, option = ''] = /'([^']+)'/.exec(erreur.message) ?? [];
  const dits = {
    ENOENT: `«\u00a0${path}\u00a0» n’existe pas`,
    ENOTDIR: `«\u00a0${path}\u00a0» n’est pas un dossier`,
    EISDIR: `«\u00a0${path}\u00a0» est un dossier, et non un fichier`,
    EACCES: `«\u00a0${path}\u00a0» ne peut être ni lu ni écrit\u00a0: les droits manquent`,
    ERR_PARSE_ARGS_UNKNOWN_OPTION: `l’option «\u00a0${option.split(' ')[0]}\u00a0» n’existe pas\u00a0; --aide dit celles qui existent`,
    ERR_PARSE_ARGS_INVALID_OPTION_VALUE: `l’option «\u00a0${option.split(' ')[0]}\u00a0» est mal écrite\u00a0; --aide dit comment`,
    ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: `«\u00a0${option}\u00a0» est de trop\u00a0; --aide dit ce qui est attendu`
  };
  return (
    (code !== undefined && Object.hasOwn(dits, code) && dits[/** @type {keyof typeof dits} */ (code)]) || erreur.message
  );
}
