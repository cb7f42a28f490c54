import { Button } from "@nl-design-system-candidate/button-react";

import { useTexts } from "./language";

export interface Versions {
  label: string;
  theirs: string;
  yours: string;
}

interface Props {
  fields: readonly Versions[];
  onTheirs: () => void;
  onYours: () => void;
}

/** Changed by somebody else meanwhile: both versions side by side, choose. */
export function Conflict({ fields, onTheirs, onYours }: Props) {
  const texts = useTexts().conflict;
  return (
    <div className="conflict" role="alert">
      <p className="conflict-kop">{texts.title}</p>
      <div className="tabelrol">
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{texts.theirs}</th>
              <th scope="col">{texts.yours}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ label, theirs, yours }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{theirs || texts.empty}</td>
                <td>{yours || texts.empty}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="acties">
        <Button purpose="secondary" onClick={onTheirs}>
          {texts.keepTheirs}
        </Button>
        <Button purpose="primary" onClick={onYours}>
          {texts.keepYours}
        </Button>
      </p>
    </div>
  );
}
