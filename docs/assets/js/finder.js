// "Am I affected?": shows only the platforms somebody uses. The choice is kept in this browser only.

const KEY = "optout.platforms"

const finder = document.querySelector("[data-finder]")
const boxes = [...finder.querySelectorAll("input[type=checkbox]")]
const rows = [...document.querySelectorAll("[data-platform]")]
const count = finder.querySelector("[data-count]")

const remembered = () => {
  try { return JSON.parse(localStorage.getItem(KEY) ?? "[]") } catch { return [] }
}

const remember = (platforms) => {
  try {
    if (platforms.length > 0) localStorage.setItem(KEY, JSON.stringify(platforms))
    else localStorage.removeItem(KEY)
  } catch { /* The choice then lasts as long as the page. */ }
}

// Who comes for one platform, as from a link, sees it even if it is not among those chosen before.
const show = (wanted = "") => {
  const chosen = boxes.filter((box) => box.checked).map((box) => box.value)
  const shown = [...chosen, wanted]
  for (const row of rows) row.hidden = chosen.length > 0 && !shown.includes(row.dataset.platform)
  count.textContent = String(rows.filter((row) => !row.hidden).length)
  return chosen
}

const chosen = remembered()
for (const box of boxes) {
  box.checked = Array.isArray(chosen) && chosen.includes(box.value)
  box.addEventListener("change", () => remember(show()))
}

finder.querySelector("[data-reset]").addEventListener("click", () => {
  for (const box of boxes) box.checked = false
  remember(show())
  const region = document.querySelector("[data-region-picker] select")
  region.value = ""
  region.dispatchEvent(new Event("change"))
})

const follow = () => {
  const wanted = location.hash.slice(1)
  show(wanted)
  rows.find((row) => row.id === wanted)?.scrollIntoView()
}

finder.hidden = false
follow()
addEventListener("hashchange", follow)
