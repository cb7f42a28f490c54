import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

import { moved } from "./useWhere";

/** The heading of a screen, which gets the focus when the screen comes: a screen reader says where one is. */
export function Title({ id, children }: { id?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moved() > 0) heading.current?.focus({ preventScroll: true });
    heading.current?.closest(".inhoud")?.scrollTo(0, 0);
    window.scrollTo(0, 0);
  }, []);
  return (
    <h1 id={id} ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
