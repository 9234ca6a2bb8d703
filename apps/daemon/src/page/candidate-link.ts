/**
 * Where a person finds a candidate in Teamtailor. Only the app of the European region is known; elsewhere, and on a
 * sandbox, there is no link.
 * @param teamtailorUrl base URL of the API
 */
export function candidateLink(teamtailorUrl: string | null, candidateId: string | null): string | null {
  if (candidateId === null || !/^\d+$/.test(candidateId)) return null;
  if (teamtailorUrl === null || URL.parse(teamtailorUrl)?.host !== "api.teamtailor.com") return null;
  return `https://app.teamtailor.com/candidates/${candidateId}`;
}
