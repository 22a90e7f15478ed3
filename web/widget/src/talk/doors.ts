import type { DoorMaker } from "./door";
import { RestDoor } from "./rest-door";
import { SocketDoor } from "./socket-door";

/** The doors of a server; `server` is its origin. */
export function doorsOf(server: string): DoorMaker {
  const socket = `${server.replace(/^http/, "ws")}/ws/consumer`;
  return (kind, listener) => (kind === "socket" ? new SocketDoor(socket, listener) : new RestDoor(server, listener));
}
