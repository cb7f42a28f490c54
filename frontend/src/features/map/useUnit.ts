import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";

import { NATURAL } from "../../core/labels";

/** The least a map is drawn at, of its natural size: a shape of 43 stays a target of 24 and more. */
export const LEAST = 0.6;
/** The smallest a name may get on the screen, in px. */
const READABLE = 12.5;

/** How much larger than natural the names must be drawn to stay readable at the size the map now has. */
export function useUnit(width: number): [RefObject<SVGSVGElement | null>, number] {
  const drawing = useRef<SVGSVGElement>(null);
  const [shown, setShown] = useState(width);
  useEffect(() => {
    const element = drawing.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setShown(element.getBoundingClientRect().width));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  // In steps, so that a window drawn wider does not lay all names anew at every pixel.
  const unit = (READABLE * width) / (NATURAL * Math.max(shown, 1));
  return [drawing, Math.min(2, Math.max(1, Math.ceil(unit * 20) / 20))];
}
