/** Whether an alert stands: nothing ended it. */
export function estLevee({ fin }: { fin: string | null }): boolean {
  return fin === null;
}
