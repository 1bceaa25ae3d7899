import { createContext, useContext, useState, type ReactNode } from "react";
import { HelpView } from "./HelpView";

/** undefined closes it. */
type Open = (subject: string | null | undefined) => void;

const HelpContext = createContext<Open>(() => undefined);

/** Opens the help on a method, or the list of all methods. */
export const useHelp = (): Open => useContext(HelpContext);

/** Shows help in place of the pane's content, which stays as it is meanwhile. */
export function HelpProvider({ dark, children }: { readonly dark: boolean; readonly children: ReactNode }) {
  const [subject, setSubject] = useState<string | null>();
  const open = subject !== undefined;
  return (
    <HelpContext.Provider value={setSubject}>
      <div style={{ display: open ? "none" : "contents" }}>{children}</div>
      {open && <HelpView subject={subject} dark={dark} onClose={() => setSubject(undefined)} />}
    </HelpContext.Provider>
  );
}
