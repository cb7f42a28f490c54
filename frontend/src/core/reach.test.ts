import { expect, test } from "vitest";

import { onlyHere } from "./reach";

test.each(["localhost", "LOCALHOST.", "buurt.localhost", "127.0.0.1", "127.1.2.3", "[::1]"])("%s is this computer alone", (name) => {
  expect(onlyHere(name)).toBe(true);
});

test.each(["koppelkaart.nl", "192.168.1.7", "10.0.0.2", "localhost.nl", "laptop.local", "127.nl", "[fe80::1]", "mijnlocalhost"])("%s may be reached by others", (name) => {
  expect(onlyHere(name)).toBe(false);
});
