// The search. Nothing is loaded before a reader opens or uses it; without this script its parts stay hidden.

const home = new URL("../..", document.currentScript.src)
const workers = new Map()

// One worker for each locale: it holds the index and answers in the order it was asked.
const ask = (locale, query) => {
  if (!workers.has(locale)) {
    const worker = new Worker(new URL("assets/js/search-worker.js", home))
    const waiting = []
    worker.onmessage = (event) => waiting.shift().resolve(event.data)
    worker.onerror = () => waiting.splice(0).forEach((one) => one.reject())
    workers.set(locale, { worker, waiting })
  }
  const { worker, waiting } = workers.get(locale)
  return new Promise((resolve, reject) => {
    waiting.push({ resolve, reject })
    worker.postMessage({ locale, query })
  })
}

const make = (tag, className, ...content) => {
  const element = document.createElement(tag)
  if (className) element.className = className
  element.append(...content)
  return element
}

const marked = (parts) => parts.map(([text, hit]) => (hit ? make("mark", "", text) : text))

const showPage = (found, words, locale) => {
  const link = make("a", "hit__page", make("span", "hit__title", ...marked(found.title)))
  link.href = new URL(found.address, home)
  if (found.foreign) {
    link.firstChild.lang = "en"
    link.hreflang = "en"
    link.append(" ", make("span", "hit__note", words.foreign))
  }
  const about = make("p", "hit__about", ...marked(found.about))
  const sections = make("ul", "hit__sections")
  for (const section of found.sections) {
    const anchor = make("a", "", ...marked(section.title))
    anchor.href = new URL(`${found.address}#${section.anchor}`, home)
    const item = make("li", "", anchor, make("p", "", ...marked(section.text)))
    if (section.foreign) {
      Object.assign(item, { lang: "en", dir: "ltr" })
      anchor.hreflang = "en"
      const note = make("span", "hit__note", words.foreign)
      note.lang = locale
      anchor.after(" ", note)
    }
    sections.append(item)
  }
  const item = make("li", "hit", link, about, ...(found.sections.length ? [sections] : []))
  if (found.foreign) for (const text of [about, sections]) Object.assign(text, { lang: "en", dir: "ltr" })
  return item
}

const start = (form) => {
  const { locale, loading, failed } = form.dataset
  const input = form.querySelector("input")
  const status = form.querySelector("[role=status]")
  const results = form.querySelector("ol")
  let latest = 0

  const show = ({ words, query, count, pages }) => {
    const category = new Intl.PluralRules(locale).select(count)
    const number = new Intl.NumberFormat(locale).format(count)
    const text = count ? (words.found[category] ?? words.found.other).replace("{count}", number) : words.none
    status.textContent = query ? text.replace("{query}", query) : ""
    results.replaceChildren(...pages.map((page) => showPage(page, words, locale)))
  }

  const search = async () => {
    const turn = ++latest
    const slow = setTimeout(() => (status.textContent = loading), 300)
    try {
      const answer = await ask(locale, input.value.trim())
      if (turn === latest) show(answer)
    } catch {
      workers.get(locale)?.worker.terminate()
      workers.delete(locale)
      results.replaceChildren()
      status.textContent = failed
    } finally {
      clearTimeout(slow)
    }
  }

  let pause
  input.addEventListener("input", () => {
    clearTimeout(pause)
    pause = setTimeout(search, 120)
  })
  // Enter leaves the field for the first result: a phone then puts its keyboard away.
  form.addEventListener("submit", async (event) => {
    event.preventDefault()
    clearTimeout(pause)
    await search()
    results.querySelector("a")?.focus()
  })
  form.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const stops = [input, ...results.querySelectorAll("a")]
    const next = stops[stops.indexOf(document.activeElement) + step]
    if (!next || !stops.includes(document.activeElement)) return
    event.preventDefault()
    next.focus()
  })
  form.hidden = false
  return search
}

for (const form of document.querySelectorAll(".lost .finder")) start(form)

const dialog = document.querySelector("dialog.search")
if (dialog?.showModal) {
  const search = start(dialog.querySelector("form"))
  for (const button of document.querySelectorAll(".search-open")) {
    button.hidden = false
    button.addEventListener("click", () => {
      dialog.showModal()
      dialog.querySelector("input").select()
      search()
    })
  }
  dialog.addEventListener("click", (event) => {
    const link = event.target.closest("a")
    if (link || event.target === dialog || event.target.closest(".search__close")) dialog.close()
  })
}
