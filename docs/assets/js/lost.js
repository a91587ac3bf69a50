// The page for an address where there is none, in the language of the address, with what its words find. A host that
// has one such page for all languages sends the English one: that of the language then takes its place, whole.

const { src, dataset } = document.currentScript
const root = new URL("../..", src).pathname

const readable = (path) => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
const [folder = "", ...rest] = readable(location.pathname).slice(root.length).split("/").filter(Boolean)
const isNamed = (block) => block.dataset.locale.toLowerCase() === folder.toLowerCase()
const lost = () => [...document.querySelectorAll(".lost")]

// Only its scripts are left out: they do not run when they come this way, and are the same as those of this page.
const takePage = async (locale) => {
  const answer = await fetch(`${root}${locale}/404.html`)
  if (!answer.ok) throw new Error(answer.statusText)
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  const { lang, dir } = page.documentElement
  Object.assign(document.documentElement, { lang, dir })
  document.body.dir = dir
  document.title = page.title
  document.body.replaceChildren(...page.body.childNodes)
}

// The message alone, where the page of the language cannot be had.
const takeMessage = (own) => {
  const heading = document.createElement("h1")
  heading.append(...own.querySelector("h2").childNodes)
  own.querySelector("h2").replaceWith(heading)
  own.classList.remove("lost--other")
  for (const block of lost()) if (block !== own) block.remove()
  document.title = heading.textContent
}

const load = (address) =>
  new Promise((resolve) => {
    const script = document.createElement("script")
    Object.assign(script, { src: address, onload: resolve, onerror: resolve })
    document.body.append(script)
  })

const prepare = async () => {
  const other = lost().slice(1).find(isNamed)
  if (other) await takePage(other.dataset.locale).catch(() => takeMessage(other))
  // Only the message that is read first gets a field: eight of them would be noise.
  const [block, ...others] = lost()
  for (const one of others) one.querySelector("form").remove()

  // A report names the address that led here instead of this page's own.
  const here = encodeURIComponent(location.href)
  for (const link of document.querySelectorAll('a[href*="404.html"]')) {
    link.href = link.getAttribute("href").replace(/https?%3A%2F%2F[^&]*?404\.html/, () => here)
  }

  // The other scripts find the page as it stays.
  await Promise.all(dataset.then.split(" ").map(load))
  const words = (isNamed(block) ? rest : [folder, ...rest])
    .at(-1)?.replace(/\.html?$/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim()
  if (words) {
    const input = block.querySelector("input")
    input.value = words
    input.dispatchEvent(new Event("input"))
  }
}

prepare()
