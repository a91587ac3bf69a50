// The reader's region: chosen once, kept in this browser only. Lists then show what holds there, and a guide puts the
// answer for it first. Without this script every answer of every region is on the page.

const KEY = "optout.region"

/** Tell whether a set of countries, written `AT BE` or `!AT BE` for all but these, holds a country. */
const covers = (reach, country) =>
  reach.replace("!", "").split(" ").includes(country) !== reach.startsWith("!")

const remembered = () => {
  try { return localStorage.getItem(KEY) ?? "" } catch { return "" }
}

const remember = (country) => {
  try {
    if (country) localStorage.setItem(KEY, country)
    else localStorage.removeItem(KEY)
  } catch { /* A browser may refuse to store anything; the choice then lasts as long as the page. */ }
}

const narrow = (country) => {
  for (const item of document.querySelectorAll("[data-reach]:not([data-keep])")) {
    item.hidden = country !== "" && !covers(item.dataset.reach, country)
  }
  // A platform that says nothing about a region still shows what it says about others.
  for (const list of document.querySelectorAll("[data-answers]")) {
    const items = [...list.querySelectorAll("[data-reach]")]
    const lost = items.every((item) => item.hidden)
    if (lost) for (const item of items) item.hidden = false
    list.toggleAttribute("data-narrowed", country !== "" && !lost)
  }
  for (const group of document.querySelectorAll("[data-reach-group]")) {
    const none = group.querySelector("[data-none]")
    none.hidden = group.querySelector("[data-reach]:not([hidden])") !== null
  }
}

const answer = document.querySelector("[data-answer]")
const regions = [...document.querySelectorAll("[data-answer] [data-reach]")]

const answerFor = (country) => {
  const own = regions.find((region) => country !== "" && covers(region.dataset.reach, country))
  const list = answer.querySelector("[data-answer-regions]")
  for (const region of regions) {
    region.open = region === own
    list.append(region)
  }
  if (own) answer.querySelector("[data-answer-own]").append(own)
  list.hidden = own !== undefined && regions.length === 1
  answer.querySelector("[data-answer-all]").hidden = own !== undefined
  answer.className = `answer answer--${own ? own.dataset.training : answer.dataset.answer}`
}

const show = (country) => {
  narrow(country)
  if (answer && regions.length > 0) answerFor(country)
  document.dispatchEvent(new CustomEvent("region", { detail: country }))
}

// Who follows a link to something another region's people need sees it, whatever region was chosen.
const reveal = () => {
  const hidden = document.getElementById(location.hash.slice(1))?.closest("[data-reach][hidden]")
  if (!hidden) return
  hidden.hidden = false
  hidden.scrollIntoView()
}

const pickers = document.querySelectorAll("[data-region-picker]")

for (const picker of pickers) {
  const select = picker.querySelector("select")
  select.value = remembered()
  select.addEventListener("change", () => {
    remember(select.value)
    show(select.value)
  })
  picker.hidden = false
  const tools = picker.closest("[data-tools]")
  if (tools) tools.hidden = false
}

if (pickers.length > 0 && remembered()) show(remembered())
reveal()
addEventListener("hashchange", reveal)
