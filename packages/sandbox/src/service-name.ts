import type { ServiceName } from "@push-profile/transport";

export const serviceNames: readonly ServiceName[] = ["hrflow", "teamtailor"];
