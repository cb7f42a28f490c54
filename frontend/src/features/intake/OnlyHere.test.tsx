import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";

import { LanguageContext } from "../../components/language";
import type { Language } from "../../core/texts";
import { OnlyHere } from "./OnlyHere";

const show = (link: string, language: Language = "nl") =>
  render(
    <LanguageContext value={language}>
      <OnlyHere link={link} />
    </LanguageContext>,
  );

test("a link on this computer says that it opens nowhere else, and what to do", () => {
  show("http://localhost:8000/#abc");
  expect(screen.getByRole("status").textContent).toMatch(/\(localhost:8000\) openen alleen op deze computer.*kopieer de links daar/s);
});

test("and so in English", () => {
  show("http://127.0.0.1:8000/#abc", "en");
  expect(screen.getByRole("status").textContent).toMatch(/\(127\.0\.0\.1:8000\) open on this computer alone.*copy the links there/s);
});

test("a link that others can open says nothing", () => {
  show("https://koppelkaart.example/#abc");
  expect(screen.queryByRole("status")).toBeNull();
});
