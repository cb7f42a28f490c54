import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";

/** Whether an element holds more than it shows. The dots that browsers put there have one colour, whatever they stand on. */
export function useCut<E extends HTMLElement>(): [RefObject<E | null>, boolean] {
  const element = useRef<E>(null);
  const [cut, setCut] = useState(false);
  useEffect(() => {
    const shown = element.current;
    if (!shown) return;
    const look = () => setCut(shown.scrollHeight > shown.clientHeight + 1);
    const watch = new ResizeObserver(look);
    watch.observe(shown);
    return () => watch.disconnect();
  }, []);
  return [element, cut];
}
