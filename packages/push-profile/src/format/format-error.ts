import { PushProfileError } from "@push-profile/transport";

/** The user's format threw or returned what cannot be sent. Never holds a value of the profile. */
export function formatError(message: string, field: string | null, fix: string): PushProfileError {
  return new PushProfileError({ code: "format", message, field, fix });
}
