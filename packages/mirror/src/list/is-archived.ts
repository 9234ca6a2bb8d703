/** Whether HrFlow keeps a profile as archived. `archive` is the older name of `archived_at`. */
export function isArchived(profile: object): boolean {
  const { archived_at: at, archive }: Record<string, unknown> = { ...profile };
  return Boolean(at) || Boolean(archive);
}
