import type { components } from "./schema";

type Schemas = components["schemas"];

export type Login = Schemas["LoginOut"];
export type Project = Schemas["ProjectOut"];
export type Organisation = Schemas["OrganisationOut"];
export type Session = Schemas["SessionOut"];
export type SessionBody = Schemas["SessionBody"];
export type Suggestions = Schemas["SuggestionsOut"];
export type Suggestion = Schemas["SuggestionOut"];
export type Segment = Schemas["Segment"];
export type Koppelkans = Schemas["KoppelkansOut"];
export type KoppelkansBody = Schemas["KoppelkansCreateBody"];
export type KoppelkansEdit = Schemas["KoppelkansBody"];
export type Written = Schemas["Written"];
export type Pattern = Suggestion["pattern"];
export type Strength = Suggestion["strength"];
export type Status = Koppelkans["status"];
export type Preparation = Schemas["PreparationOut"];
export type Stand = Schemas["StandOut"];
export type Cell = Schemas["CellOut"];
export type Reading = Schemas["ReadingOut"];
export type Readings = Schemas["ReadingsOut"];
export type Meaning = Schemas["MeaningOut"];
export type Lookalike = Schemas["LookalikeOut"];
export type Role = Schemas["Role"];
