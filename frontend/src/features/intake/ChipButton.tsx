import { IconCheck, IconPlus, IconStar, IconStarFilled, IconX } from "@tabler/icons-react";

interface Props {
  label: string;
  on: boolean;
  /** Dashed: proposed, nobody said so yet. */
  proposed?: boolean;
  look?: "pick" | "star" | "wrong";
  name?: string;
  onTap: () => void;
}

/** A real button that is pressed or not; the sign says the same as the colour. */
export function ChipButton({ label, on, proposed = false, look = "pick", name, onTap }: Props) {
  const Icon = look === "wrong" ? IconX : look === "star" ? (on ? IconStarFilled : IconStar) : on ? IconCheck : IconPlus;
  const kind = on ? " chip--aan" : proposed ? " chip--open" : "";
  return (
    <button
      type="button"
      className={`chip in-chip${kind}`}
      aria-pressed={look === "wrong" ? undefined : on}
      aria-label={name}
      onClick={onTap}
    >
      <Icon size={18} stroke={on ? 2.4 : 2} aria-hidden="true" />
      {label}
    </button>
  );
}
