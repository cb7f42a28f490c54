import { IconCircleCheck, IconDeviceMobileCheck, IconSend, IconWifiOff } from "@tabler/icons-react";

import { BrandMark } from "../../components/Drawings";
import { savedState } from "../../core/intakeMerge";
import { useHere, useIntakeTexts } from "./useIntake";

const ICONS = { saved: IconCircleCheck, device: IconDeviceMobileCheck, unsent: IconSend };

/** The project's name, and always in words whether what was typed has arrived. */
export function Head() {
  const { view } = useHere();
  const texts = useIntakeTexts();
  const state = savedState(view.draft, view.held, view.expired);
  const Icon = ICONS[state];
  return (
    <header className="in-hoofd">
      <BrandMark />
      <span className="in-project">{view.about?.project}</span>
      <span className={`bewaard in-bewaard--${state}`} role="status">
        <Icon size={18} stroke={1.75} aria-hidden="true" />
        {texts.saved[state]}
      </span>
    </header>
  );
}

/** What to know before going on: no connection, a link that ended, something that failed. */
export function Notices() {
  const { view, store } = useHere();
  const texts = useIntakeTexts();
  if (view.expired) {
    const [before, strong, after] = texts.expired;
    return (
      <p className="melding" role="alert">
        <span>
          {before}
          <b>{strong}</b>
          {after}
        </span>
      </p>
    );
  }
  if (view.offline) {
    const [before, strong, after] = texts.offline;
    return (
      <p className="melding" role="status">
        <IconWifiOff size={22} stroke={1.75} aria-hidden="true" />
        {view.held ? (
          <span>
            {before}
            <b>{strong}</b>
            {after}
          </span>
        ) : (
          <span>{texts.unheld}</span>
        )}
      </p>
    );
  }
  if (view.refused !== null) {
    return (
      <p className="melding" role="alert">
        <span>
          {texts.failed} {view.refused}{" "}
          <button type="button" className="als-link" onClick={() => store.look()}>
            {texts.retry}
          </button>
        </span>
      </p>
    );
  }
  return null;
}
