import { IconSitemap, IconTable } from "@tabler/icons-react";
import { Checkbox } from "@utrecht/checkbox-react";
import { useState } from "react";

import type { Koppelkans } from "../../api/types";
import { Kind, useKindWord } from "../../components/Kinds";
import { useTexts } from "../../components/language";
import { look } from "../../core/kinds";
import { usePage } from "../session/context";
import type { Layer, Tie } from "./lines";
import { NetworkMap } from "./NetworkMap";
import { Facts, PartnersTable } from "./PartnersTable";
import { usePlaces } from "./usePlaces";

export type View = "map" | "table";

interface Props {
  present: ReadonlySet<string>;
  ties: readonly Tie[];
  koppelkansen: readonly Koppelkans[];
  chosenTie: string | null;
  view: View;
  onView: (view: View) => void;
  onTie: (id: string) => void;
}

const LAYERS: readonly Layer[] = ["suggested", "agreed", "realised"];

export function MapPanel({ present, ties, koppelkansen, chosenTie, view, onView, onTie }: Props) {
  const texts = useTexts();
  const { organisations, byId } = usePage();
  const placed = usePlaces(organisations);
  const [off, setOff] = useState<ReadonlySet<Layer>>(new Set());
  const [selected, setSelected] = useState<string | null>(null);
  const layers = new Set(LAYERS.filter((layer) => !off.has(layer)));
  const chosen = selected === null ? undefined : byId.get(selected);
  const toggle = (layer: Layer) => {
    const next = new Set(off);
    if (!next.delete(layer)) next.add(layer);
    setOff(next);
  };
  return (
    <section className={`paneel paneel--${view}`} aria-labelledby="h-kaart">
      <div className="kop">
        <h2 id="h-kaart">{texts.map.title}</h2>
        <div className="keus" role="group" hidden={organisations.length === 0} aria-label={texts.map.view}>
          <button type="button" aria-pressed={view === "map"} aria-keyshortcuts="M" onClick={() => onView("map")}>
            <IconSitemap size={16} stroke={1.75} aria-hidden="true" />
            {texts.map.map}
          </button>
          <button type="button" aria-pressed={view === "table"} aria-keyshortcuts="L" onClick={() => onView("table")}>
            <IconTable size={16} stroke={1.75} aria-hidden="true" />
            {texts.map.table}
          </button>
        </div>
      </div>
      {organisations.length === 0 ? (
        <p className="leegte">{texts.map.empty}</p>
      ) : view === "table" ? (
        <PartnersTable organisations={organisations} present={present} koppelkansen={koppelkansen} />
      ) : (
        <>
          {/* A map needs two directions: on a narrow screen it scrolls by itself, and so must be reachable by key. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="net-rol" role="region" aria-labelledby="h-kaart" tabIndex={0}>
            <NetworkMap
              organisations={organisations}
              placed={placed}
              present={present}
              ties={ties}
              layers={layers}
              chosenTie={chosenTie}
              selected={selected}
              onSelect={setSelected}
              onTie={onTie}
            />
          </div>
          <div className="gekozen-feiten" aria-live="polite">
            {chosen ? <Facts organisation={chosen} koppelkansen={koppelkansen} /> : <p className="uitleg">{texts.map.choose}</p>}
          </div>
          <div className="legenda">
            <ul aria-label={texts.map.layers}>
              {LAYERS.map((layer) => (
                <li key={layer}>
                  <label>
                    <Checkbox className="vink vink--s" checked={layers.has(layer)} onChange={() => toggle(layer)} />
                    <Sample layer={layer} />
                    {texts.map[layer]}
                  </label>
                </li>
              ))}
            </ul>
            <KindsHere />
          </div>
        </>
      )}
    </section>
  );
}

function Sample({ layer }: { layer: Layer }) {
  return (
    <svg className="lijn net" viewBox="0 0 34 12" aria-hidden="true">
      <path className={`tie tie--${layer}`} d="M1 6H33" />
      {layer === "realised" && (
        <g className="vinkje" transform="translate(17 6) scale(.55)">
          <circle r="10.8" />
          <path d="M-4.7 0l3.4 3.4 6.5-7.3" />
        </g>
      )}
    </svg>
  );
}

/** Every kind that stands on the map: the known ones in the reader's language, a project's own as they were typed. */
function KindsHere() {
  const texts = useTexts();
  const kindWord = useKindWord();
  const { organisations } = usePage();
  const words = new Map(organisations.map(({ kind }) => [kindWord(kind), kind]));
  // A project's own kinds stand last.
  const here = [...words].toSorted(([, a], [, b]) => Number(look(a).own) - Number(look(b).own));
  return (
    <ul className="soorten" aria-label={texts.map.kinds}>
      {here.map(([word, kind]) => (
        <li key={word}>
          <Kind kind={kind} size={16} />
          {word}
        </li>
      ))}
    </ul>
  );
}
