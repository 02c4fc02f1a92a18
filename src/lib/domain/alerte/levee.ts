/** Whether an alert stands: nothing ended it. */
export function estLevee({ fin }: { fin: string | null }): boolean {
  return fin === null;
}

/** Whether any rule examined a contract at D: one stands open, or one was examined and not met, or could not be decided. */
export function estExamine(alertes: readonly { fin: string | null }[], nonLeves: readonly unknown[]): boolean {
  return nonLeves.length > 0 || alertes.some(estLevee);
}
