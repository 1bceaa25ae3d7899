"use strict";
const React = require("react");

/** Reading direction for icons that mirror; none of these icons do, the components only need the context to exist. */
const IconDirectionContext = React.createContext(undefined);
exports.IconDirectionContextProvider = IconDirectionContext.Provider;
exports.useIconContext = () => React.useContext(IconDirectionContext) ?? { textDirection: "ltr" };
