export { deadAddress, localServer } from "./local-server.ts";
export { createVirtualClock, type VirtualClock } from "./virtual-clock.ts";
