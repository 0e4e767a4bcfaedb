/**
 * What libraries' doors name and this app never calls on the web: each line says whose door (`of`) and which modules (`names`) stay
 * out. Together 150 KB of 1.7 MB, which a first visit would load, compile and never run.
 */
exports.LEFT_OUT_ON_WEB = [
  // Our screens import their lists, switches and sheets by themselves, each from its own file; this door is the router's.
  {
    of: /react-native-web\/dist\/index\.js$/,
    names:
      /\/(FlatList|SectionList|VirtualizedList|CheckBox|ImageBackground|Picker|ProgressBar|Touchable\w*|YellowBox|Share)$/,
  },
  { of: /react-native-web\/dist\/vendor\/react-native\/Animated\/Animated\.js$/, names: /Animated(Flat|Section)List$/ },
  // Words are asked for by `useTranslation` alone; the others bring an HTML parser.
  {
    of: /react-i18next\/dist\/es\/index\.js$/,
    names: /\/(Icu)?Trans(lation|WithoutContext)?\.js$|\/(withTranslation|withSSR|useSSR|I18nextProvider)\.js$/,
  },
  {
    of: /@tanstack\/react-query\/build\/modern\/index\.js$/,
    names: /\/(use(Suspense|Prefetch)\w+|useQueries|HydrationBoundary)\.js$/,
  },
  { of: /@tanstack\/query-core\/build\/modern\/index\.js$/, names: /\/(queriesObserver|hydration|streamedQuery)\.js$/ },
  // `sitemap: false`, and our own page for what is not found (app.config.ts, src/app/+not-found.tsx).
  {
    of: /expo-router\/build\/(exports|getRoutes|ExpoRoot)\.js$/,
    names: /views\/(Sitemap|useSitemap|Unmatched)$|experimental-stack$/,
  },
  { of: /expo-crypto\/build\/Crypto\.js$/, names: /\/aes(\/index)?$/ },
]
