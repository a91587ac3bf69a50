// The page for an address where there is none: in the language of the address, with what its words find.

const root = new URL("../..", document.currentScript.src).pathname
const [folder, ...rest] = decodeURIComponent(location.pathname).slice(root.length).split("/").filter(Boolean)
const blocks = [...document.querySelectorAll(".lost")]
const inFolder = blocks.find((block) => block.lang && block.dataset.locale === folder)

if (inFolder) {
  const heading = document.createElement("h1")
  heading.append(...inFolder.querySelector("h2").childNodes)
  inFolder.querySelector("h2").replaceWith(heading)
  inFolder.classList.remove("lost--other")
  for (const block of blocks) block.hidden = block !== inFolder
  document.title = heading.textContent
}

// Only the message that is read first gets a field: eight of them would be noise.
const block = inFolder ?? blocks[0]
for (const other of blocks) if (other !== block) other.querySelector("form").hidden = true

const words = (inFolder || folder === blocks[0].dataset.locale ? rest : [folder, ...rest])
  .at(-1)?.replace(/\.html?$/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim()
if (words) {
  const input = block.querySelector("input")
  input.value = words
  input.dispatchEvent(new Event("input"))
}

// A report names the address that led here instead of this page's own.
const here = encodeURIComponent(location.href)
for (const link of document.querySelectorAll(".correction a")) {
  link.href = link.getAttribute("href").replace(/https?%3A%2F%2F[^&]*?404\.html/, () => here)
}
