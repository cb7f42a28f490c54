import { look } from "../core/kinds";
import type { Shape } from "../core/kinds";
import { useTexts } from "./language";

const PATHS: Record<Exclude<Shape, "gemeente" | "vrijwilligers">, string> = {
  corporatie: "M12 1.8 21.4 9.7V20.6a1 1 0 0 1-1 1H3.6a1 1 0 0 1-1-1V9.7Z",
  welzijn: "M7.4 2.2h9.2v5.2h5.2v9.2h-5.2v5.2H7.4v-5.2H2.2V7.4h5.2Z",
  energie: "M12 1.6 23 21.2H1Z",
  onderwijs: "M12 1 23 12 12 23 1 12Z",
  loket: "M.9 4h22.2l-4.2 16.2H5.1Z",
  cultuur: "M.8 18.4a11.2 11.2 0 0 1 22.4 0v.6a1 1 0 0 1-1 1H1.8a1 1 0 0 1-1-1Z",
  bewoners: "M12 1.2 21.6 6.6V17.4L12 22.8 2.4 17.4V6.6Z",
};

/** The bare outline of a kind, in a box of 24 by 24. */
export function Outline({ shape }: { shape: Shape }) {
  if (shape === "gemeente") return <rect x="3.2" y="3.2" width="17.6" height="17.6" rx="1.4" />;
  if (shape === "vrijwilligers") return <circle cx="12" cy="12" r="9.8" />;
  return <path d={PATHS[shape]} />;
}

export function Kind({ kind, size = 22 }: { kind: string; size?: number }) {
  const { shape, own } = look(kind);
  return (
    <svg className={`soort vorm-${shape}${own ? " vorm-eigen" : ""}`} width={size} height={size} viewBox="-.6 -.6 25.2 25.2" aria-hidden="true">
      <Outline shape={shape} />
    </svg>
  );
}

/** The kind in words: a known one in the reader's language, a project's own as it was typed. */
export function useKindWord(): (kind: string) => string {
  const texts = useTexts();
  return (kind) => {
    const { shape, own } = look(kind);
    return own ? kind.replaceAll("-", " ") : texts.kinds[shape];
  };
}
