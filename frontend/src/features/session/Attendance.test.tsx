import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { Sender } from "../../api/sender";
import type { Organisation, Session } from "../../api/types";
import { LanguageContext } from "../../components/language";
import type { Pending } from "../../core/outbox";
import { Attendance } from "./Attendance";
import { PageContext } from "./context";

const partner = (id: string) => ({ id, name: id, kind: "gemeente", version: 1, entries: [], tags: [] }) as unknown as Organisation;
const partners = [partner("eas"), partner("shm")];
const session = { id: "s", attending: [] } as unknown as Session;

test("a press before the session is there is not lost: it cannot be made yet", async () => {
  const sent: Pending[] = [];
  const sender = new Sender((pending) => {
    sent.push(pending);
    return Promise.resolve({ id: "s", version: 1, seq: 1 });
  });
  const byId = new Map(partners.map((one) => [one.id, one]));
  const page = (now: Session | undefined) => (
    <LanguageContext value="nl">
      <PageContext value={{ project: "p", facilitates: true, session: now?.id ?? null, sender, organisations: partners, byId }}>
        <Attendance session={now} present={new Set()} />
      </PageContext>
    </LanguageContext>
  );
  const { rerender } = render(page(undefined));
  const everyone = screen.getByRole<HTMLButtonElement>("button", { name: "Iedereen" });
  expect(everyone.disabled).toBe(true);
  rerender(page(session));
  expect(everyone.disabled).toBe(false);
  await userEvent.click(everyone);
  expect(sent[0]?.change).toMatchObject({ kind: "attendance", session: "s", organisations: ["eas", "shm"], present: true });
});
