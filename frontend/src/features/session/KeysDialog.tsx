import { Button } from "@nl-design-system-candidate/button-react";
import { Checkbox } from "@utrecht/checkbox-react";
import { useEffect, useRef } from "react";

import { useTexts } from "../../components/language";

interface Props {
  on: boolean;
  list: readonly (readonly [string, string])[];
  onSwitch: (on: boolean) => void;
  onClose: () => void;
}

export function KeysDialog({ on, list, onSwitch, onClose }: Props) {
  const texts = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="toetsen" aria-labelledby="h-toetsen" onClose={onClose}>
      <h2 id="h-toetsen">{texts.keys.title}</h2>
      <dl>
        {list.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label>
        <Checkbox className="vink" checked={on} onChange={(event) => onSwitch(event.target.checked)} />
        {texts.keys.on}
      </label>
      <p className="uitleg">{texts.keys.off}</p>
      <Button purpose="secondary" onClick={() => dialog.current?.close()}>
        {texts.close}
      </Button>
    </dialog>
  );
}
