// Searches the pages of one locale, beside the page, so that typing never stutters.
// Built on lunr (https://lunrjs.com) and the stemmers of lunr-languages that the theme brings along.

const LIMIT = 20
const SECTIONS = 3
const EXCERPT = 160
const NEAR_BLANK = 30

// Scripts that put no blank between words. Every two neighbours there count as a word.
const DENSE = "[\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]"
const LETTER = "[\\p{L}\\p{M}\\p{N}]"
const RUN = new RegExp(`(?<dense>(?:(?=${DENSE})${LETTER})+)|(?:(?!${DENSE})${LETTER})+`, "gu")

// The words of a text, each with where it starts: [start, word]. The `s` of `foto’s` or `Google’s` is none.
const wordsOf = (text) => [...text.matchAll(RUN)].flatMap(({ 0: run, index, groups }) => {
  const letters = [...run]
  if (/^s$/i.test(run) && /['’]/.test(text.charAt(index - 1))) return []
  if (!groups.dense || letters.length === 1) return [[index, run]]
  let start = index
  return letters.slice(1).map((letter, n) => {
    if (n) start += letters[n - 1].length
    return [start, letters[n] + letter]
  })
})

const home = new URL("../..", self.location)
let loaded

// Words are compared in small letters and without accents, so that `configuracion` finds `configuración`.
const fold = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss")

const load = async (locale) => {
  const index = fetch(new URL(`search/${locale}.json`, home)).then((answer) => {
    if (!answer.ok) throw new Error(answer.statusText)
    return answer.json()
  })
  importScripts(new URL("assets/js/lunr.js", home))
  const { stemmer, stops } = words(locale.split("-")[0])
  return build(await index, locale, stemmer, stops)
}

const words = (language) => {
  if (language === "en") return { stemmer: lunr.stemmer, stops: lunr.stopWordFilter }
  try {
    const folder = new URL("assets/javascripts/lunr/min/", home)
    importScripts(new URL("lunr.stemmer.support.min.js", folder), new URL(`lunr.${language}.min.js`, folder))
  } catch {
    // No stemmer for this language: words are then compared as they are.
  }
  return { stemmer: lunr[language]?.stemmer, stops: lunr[language]?.stopWordFilter }
}

const build = ({ words, pages }, locale, stemmer, stops) => {
  const split = (text) => wordsOf(text.toLocaleLowerCase(locale)).map(([, word]) => word)
  const stem = (word) => fold(stemmer ? String(stemmer(new lunr.Token(word))) : word)
  const isStop = (word) => Boolean(stops) && stops(new lunr.Token(word)) === undefined
  // A word is kept as a stem and as it is: half-typed words have no stem yet.
  const forms = (token) => {
    const word = token.toString()
    return [...new Set([stem(word), fold(word)])].map((form) => token.clone(() => form))
  }
  lunr.Pipeline.registerFunction(forms, "forms")

  const builder = new lunr.Builder()
  builder.tokenizer = (text) => split(text ?? "").map((word) => new lunr.Token(word))
  builder.pipeline.add(forms)
  builder.ref("ref")
  for (const [field, boost] of Object.entries({ title: 12, names: 10, heading: 4, about: 3, text: 1 })) {
    builder.field(field, { boost })
  }
  pages.forEach(([, title, about, names, , sections], page) => {
    builder.add({ ref: `${page}`, title, names, about })
    sections.forEach(([, heading, text], section) => builder.add({ ref: `${page}/${section}`, heading, text }))
  })
  return { words, pages, index: builder.build(), split, stem, isStop }
}

// For each word of the query: how well each page, and each section, fits it.
const scores = ({ index, stem }, word) => {
  const folded = fold(word)
  const hits = index.query((query) => {
    const options = { usePipeline: false }
    query.term(stem(word), { ...options, boost: 8 })
    query.term(folded, { ...options, boost: 10 })
    query.term(folded, { ...options, boost: 3, wildcard: lunr.Query.wildcard.TRAILING })
    if (folded.length > 4) {
      const { LEADING, TRAILING } = lunr.Query.wildcard
      query.term(folded, { ...options, editDistance: 1 }) // a slip of the finger
      query.term(folded, { ...options, wildcard: LEADING | TRAILING }) // part of a compound: `privacytoezichthouder`
    }
  })
  return hits.map((hit) => [hit.ref, hit.score, Object.keys(hit.matchData.metadata)])
}

const rank = (state, terms) => {
  const byWord = terms.map((word) => scores(state, word))
  const pages = new Map()
  byWord.forEach((found, word) => {
    for (const [ref, score, forms] of found) {
      const [page, section] = ref.split("/").map(Number)
      const entry = pages.get(page) ?? { page, score: 0, words: new Set(), forms: new Set(), sections: new Map() }
      entry.score += score
      entry.words.add(word)
      for (const form of forms) entry.forms.add(form)
      if (section !== undefined) entry.sections.set(section, (entry.sections.get(section) ?? 0) + score)
      pages.set(page, entry)
    }
  })
  const entries = [...pages.values()]
  // A page that has every word beats all that lack one; only if there is none are the others shown.
  const whole = entries.filter((entry) => entry.words.size === terms.length)
  return (whole.length ? whole : entries).sort((one, other) => other.score - one.score || one.page - other.page)
}

// Marks the words for which a page was found, whatever form they have.
const highlighter = ({ stem }, forms, locale) => {
  const fits = (word) => forms.has(fold(word)) || forms.has(stem(word))
  return (text) => {
    const parts = []
    let end = 0
    for (const [start, word] of wordsOf(text)) {
      const stop = start + word.length
      if (!fits(word.toLocaleLowerCase(locale))) continue
      const last = parts.at(-1)
      if (last && start < end) last[0] += text.slice(end, stop) // two pairs that share a letter
      else parts.push([text.slice(end, start), false], [word, true])
      end = stop
    }
    return [...parts, [text.slice(end), false]].filter(([part]) => part)
  }
}

// The piece of a text around its first marked word, cut at blanks where there are any.
const excerpt = (text, highlight) => {
  const parts = highlight(text)
  const first = parts.findIndex(([, hit]) => hit)
  const before = parts.slice(0, Math.max(first, 0)).reduce((length, [part]) => length + part.length, 0)
  let start = Math.max(0, before - EXCERPT / 3)
  const next = text.indexOf(" ", start)
  if (start && next >= 0 && next < start + NEAR_BLANK) start = next + 1
  let end = Math.min(text.length, start + EXCERPT)
  if (end < text.length && text.lastIndexOf(" ", end) > end - NEAR_BLANK) end = text.lastIndexOf(" ", end)
  const piece = text.slice(start, end)
  return highlight(`${start ? "… " : ""}${piece}${end < text.length ? " …" : ""}`)
}

const answer = (state, query, locale) => {
  const typed = state.split(query)
  const telling = typed.filter((word) => !state.isStop(word))
  const terms = [...new Set(telling.length ? telling : typed)]
  const ranked = terms.length ? rank(state, terms) : []
  const pages = ranked.slice(0, LIMIT).map(({ page, forms, sections }) => {
    const highlight = highlighter(state, forms, locale)
    const [address, title, about, , foreign, all] = state.pages[page]
    const best = [...sections].sort((one, other) => other[1] - one[1]).slice(0, SECTIONS)
    return {
      address,
      foreign: Boolean(foreign),
      title: highlight(title),
      about: highlight(about),
      sections: best.map(([section]) => {
        const [anchor, heading, text, foreign] = all[section]
        return { anchor, foreign: Boolean(foreign), title: highlight(heading || title), text: excerpt(text, highlight) }
      }),
    }
  })
  return { words: state.words, query, count: ranked.length, pages }
}

self.onmessage = async ({ data: { locale, query } }) => {
  loaded ??= load(locale)
  try {
    self.postMessage(answer(await loaded, query, locale))
  } catch (error) {
    setTimeout(() => { throw error }) // reaches the page as the worker's error
  }
}
