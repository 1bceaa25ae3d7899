import { refuse } from "../../wire/error";
import { optionalText } from "../arguments";
import { type ModelType, objectType } from "../book";
import { NO_PERMISSIONS, type ProtectionOptions } from "../sheetState";

export const worksheetProtectionType: ModelType<string> = objectType({
  name: "WorksheetProtection",
  get: {
    Protected: (sheet, book) => book.state(sheet).protected,
    Options: (sheet, book) => book.state(sheet).protection,
  },
  call: {
    Protect: (sheet, [options, password], book) => {
      const state = book.state(sheet);
      if (state.protected) refuse("InvalidOperation", "The worksheet is already protected.");
      state.protected = true;
      state.password = optionalText(password) || undefined;
      state.protection = { ...NO_PERMISSIONS, ...((options ?? {}) as ProtectionOptions) };
    },
    Unprotect: (sheet, [password], book) => {
      const state = book.state(sheet);
      if (state.password !== undefined && state.password !== password) refuse("InvalidArgument", "The password you supplied is not correct.");
      state.protected = false;
      state.password = undefined;
      state.protection = NO_PERMISSIONS;
    },
  },
});
