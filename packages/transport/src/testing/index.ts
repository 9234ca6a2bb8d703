export { deadAddress, localServer } from "./local-server.ts";
export { unusedPort } from "./unused-port.ts";
export { createVirtualClock, type VirtualClock } from "./virtual-clock.ts";
