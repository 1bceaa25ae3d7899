import { type ModelType, objectType } from "../book";

/** The client announces here that ribbon commands can be handled; this host has no ribbon to tell. */
export const addinInternalServiceType: ModelType<null> = objectType({
  name: "Microsoft.InternalService.AddinInternalService",
  call: { NotifyActionHandlerReady: () => null },
});
