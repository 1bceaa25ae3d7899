const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { EsbuildPlugin } = require("esbuild-loader");

const target = "es2021";
const transpile = { loader: "esbuild-loader", options: { target, jsx: "automatic" } };
const here = (...parts) => path.join(__dirname, ...parts);
const withoutWords = {
  loader: here("tools/bundle/withoutWords.cjs"),
  options: { absentText: here("src/functions/absentText.ts").replaceAll("\\", "/") },
};

/** The functions' script has the fixed name that the manifest gives it; every other script has a name of its content. */
function common(name, mode, output, filename = "[name].js") {
  return {
    name,
    mode,
    context: __dirname,
    target: ["web", target],
    // In production no script names its map: the maps are kept apart from what is served.
    devtool: mode === "production" ? "hidden-source-map" : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    output: { path: output, filename, chunkFilename: "[name].[contenthash:8].js", publicPath: "" },
    optimization: { minimizer: [new EsbuildPlugin({ target, legalComments: "none", charset: "utf8" })] },
    performance: { hints: false },
    cache: {
      type: "filesystem",
      cacheDirectory: here(".cache/webpack"),
      name: `${name}-${mode}`,
      buildDependencies: { config: [__filename, here("package-lock.json"), here("tools/bundle/withoutWords.cjs")] },
    },
    stats: "errors-warnings",
  };
}

/**
 * Two bundles of one page: the custom functions, which calculate without the words of the methods and fetch these when an
 * answer holds any, and the pane.
 * @param {{ mode?: "production" | "development", output?: string }} choices
 */
module.exports = ({ mode = "production", output = here("dist") } = {}) => [
  {
    ...common("functions", mode, output),
    entry: { functions: "./src/functions/index.ts" },
    // Webpack's own minimizer leaves out what only the words called, which esbuild does not: a twelfth of the script.
    optimization: { minimizer: ["..."] },
    module: {
      rules: [
        { test: /\.ts$/, use: [transpile] },
        { include: here("src/functions/wordless.ts"), layer: "wordless" },
        { include: here("src/domain"), issuerLayer: "wordless", use: [withoutWords] },
        { include: here("src/domain"), sideEffects: false },
      ],
    },
    experiments: { layers: true },
    plugins: [new CopyPlugin({ patterns: [{ from: "assets/icon-*.png", to: "assets/[name][ext]" }] })],
  },
  {
    ...common("pane", mode, output, "[name].[contenthash:8].js"),
    entry: { taskpane: "./src/taskpane/index.tsx" },
    module: { rules: [{ test: /\.tsx?$/, use: [transpile] }] },
  },
];
