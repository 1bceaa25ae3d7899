import { refuse } from "../../wire/error";
import { type ModelType, objectType } from "../book";

/** Protection of the workbook's structure, without a password: a file's own password is not known here. */
export const workbookProtectionType: ModelType<null> = objectType({
  name: "WorkbookProtection",
  get: { Protected: (_, book) => book.structureProtected },
  call: {
    Protect: (_, _args, book) => {
      if (book.structureProtected) refuse("AccessDenied", "The workbook is already protected.");
      book.structureProtected = true;
    },
    Unprotect: (_, _args, book) => {
      book.structureProtected = false;
    },
  },
});
