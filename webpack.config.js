const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { EsbuildPlugin } = require("esbuild-loader");

const globalCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const globalHosts = "https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com";
/** Office operated by 21Vianet has its own copy of office.js; the global one is slow or blocked in China. */
const cdns = {
  global: { script: globalCdn, hosts: globalHosts },
  "21vianet": {
    script: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    hosts: "https://appsforoffice.cdn.partner.office365.cn",
  },
};

const target = "es2021";
const transpile = { loader: "esbuild-loader", options: { target, jsx: "automatic" } };
const here = (...parts) => path.join(__dirname, ...parts);
const withoutWords = {
  loader: here("tools/bundle/withoutWords.cjs"),
  options: { absentText: here("src/functions/absentText.ts").replaceAll("\\", "/") },
};

function common(name, mode, output) {
  return {
    name,
    mode,
    context: __dirname,
    target: ["web", target],
    devtool: "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    output: { path: output, filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", publicPath: "" },
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
 * @param {{ mode?: "production" | "development", cdn?: keyof typeof cdns, output?: string }} choices
 */
module.exports = ({ mode = "production", cdn = "global", output = here("dist") } = {}) => {
  const office = cdns[cdn];
  if (!office) throw new Error(`Unknown CDN "${cdn}": one of ${Object.keys(cdns).join(", ")}.`);
  const withCdn = (html) => html.toString().replaceAll(globalCdn, office.script).replaceAll(globalHosts, office.hosts);

  return [
    {
      ...common("functions", mode, output),
      entry: { functions: "./src/functions/index.ts" },
      module: {
        rules: [
          { test: /\.ts$/, use: [transpile] },
          { include: here("src/functions/wordless.ts"), layer: "wordless" },
          { include: here("src/domain"), issuerLayer: "wordless", use: [withoutWords] },
          { include: here("src/domain"), sideEffects: false },
        ],
      },
      experiments: { layers: true },
      plugins: [
        new CopyPlugin({
          patterns: [
            { from: "src/taskpane/taskpane.html", to: "taskpane.html", transform: withCdn },
            { from: "src/taskpane/taskpane.css", to: "taskpane.css" },
            { from: "assets/icon-*.png", to: "assets/[name][ext]" },
          ],
        }),
      ],
    },
    {
      ...common("pane", mode, output),
      entry: { taskpane: "./src/taskpane/index.tsx" },
      module: { rules: [{ test: /\.tsx?$/, use: [transpile] }] },
    },
  ];
};
