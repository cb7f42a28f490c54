import type { Pattern, Strength } from "../api/types";
import { useTexts } from "./language";

export function BrandMark() {
  return (
    <svg width="34" height="22" viewBox="0 0 34 22" aria-hidden="true">
      <path className="merk-open" d="M14.6 2.6V8a3.4 3.4 0 1 1 0 6v5.4H30.4a1.6 1.6 0 0 0 1.6-1.6V4.2a1.6 1.6 0 0 0-1.6-1.6Z" />
      <path className="merk-vol" d="M3.2 1.6h9.6v6.9a3.6 3.6 0 1 1 0 5v6.9H3.2a1.6 1.6 0 0 1-1.6-1.6V3.2a1.6 1.6 0 0 1 1.6-1.6Z" />
    </svg>
  );
}

export function Glyph({ pattern }: { pattern: Pattern }) {
  return (
    <svg className="pat" width="25.2" height="18" viewBox="0 0 28 20" aria-hidden="true">
      {pattern === "serves" && (
        <>
          <path className="vol" d="M1.5 4h8.2v3.4h4.1L16.6 10l-2.8 2.6H9.7V16H1.5Z" />
          <path d="M15.4 4H26.5v12H15.4l4.4-6Z" />
        </>
      )}
      {pattern === "combine" && (
        <>
          <path className="vol" d="M14 3.6a8 8 0 0 1 0 12.8 8 8 0 0 1 0-12.8Z" />
          <circle cx="9.6" cy="10" r="7.8" />
          <circle cx="18.4" cy="10" r="7.8" />
        </>
      )}
      {pattern === "gathers" && (
        <>
          <circle className="vol" cx="14" cy="11" r="3.4" />
          <circle cx="4.6" cy="4.6" r="3.2" />
          <circle cx="23.4" cy="4.6" r="3.2" />
          <circle cx="14" cy="17.4" r="2" />
          <path d="M7.4 6.5 11 9M20.6 6.5 17 9M14 14.4v1" />
        </>
      )}
      {pattern === "carries" && (
        <>
          <path className="vol" d="M2 8.6h12.6l2 5.4H5.2Z" />
          <rect x="5" y="1.6" width="7.4" height="5.2" rx="1" />
          <circle cx="8.8" cy="16" r="2.6" />
          <circle cx="22.6" cy="15.4" r="3.2" />
          <path d="M16.4 13.6 22.6 15.2 20.4 5.6h3.2" />
        </>
      )}
    </svg>
  );
}

const PIPS: Record<Strength, number> = { strong: 3, likely: 2, early: 1 };

export function StrengthMark({ strength }: { strength: Strength }) {
  const texts = useTexts();
  return (
    <>
      <span className="pips" aria-hidden="true">
        {[1, 2, 3].map((pip) => (
          <i key={pip} className={pip <= PIPS[strength] ? "vol" : undefined} />
        ))}
      </span>
      {texts.strength[strength]}
    </>
  );
}
