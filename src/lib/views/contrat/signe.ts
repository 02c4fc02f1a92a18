/** States in which a contract was signed, whatever became of it since. */
const SIGNES: readonly string[] = ['signe', 'en_cours', 'avenante', 'suspendu', 'clos', 'terme_echu'];

/** States in which a contract runs: it owes milestones and gains. */
const VIVANTS: readonly string[] = ['signe', 'en_cours', 'avenante', 'suspendu'];

export function vivant(etat: string): boolean {
  return VIVANTS.includes(etat);
}

/** Whether a contract is in force: a project or a rejected one owes nothing. */
export function etatSigne(etat: string): boolean {
  return SIGNES.includes(etat);
}
