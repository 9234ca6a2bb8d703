/** The team that every key belongs to. */
export const TEAM_NAME = "Example Works";
