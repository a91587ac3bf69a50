// Sorts and filters the comparison. Without this script the table is complete and in order of name.

const table = document.querySelector("[data-sortable]")
const body = table.tBodies[0]
const rows = [...body.rows]
const filters = [...document.querySelectorAll("[data-filter]")]
const count = document.querySelector("[data-count]")

// Names go by the alphabet of the page, whatever the language of the browser.
const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true })

// A row has one value, or one for each answer; then the least of those shown counts: another region's may be hidden.
const value = (row, key) =>
  row.dataset[key] ?? [...row.querySelectorAll(`[data-${key}]:not([hidden])`)].map((item) => item.dataset[key]).sort()[0]

const order = (key, direction) => (one, other) => {
  const [left, right] = [value(one, key), value(other, key)]
  // What has no value comes last, whichever way the column is sorted.
  if (left === undefined || right === undefined) return (left === undefined) - (right === undefined)
  return direction * compare(left, right)
}

const sort = (head, direction) => {
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort")
  head.setAttribute("aria-sort", direction)
  body.append(...rows.sort(order(head.dataset.sort, direction === "descending" ? -1 : 1)))
}

for (const head of table.querySelectorAll("th[data-sort]")) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "sort"
  button.append(...head.childNodes)
  button.addEventListener("click", () => {
    sort(head, head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending")
  })
  head.append(button)
}

table.toggleAttribute("data-sorts", true)

const fits = (row, { dataset, value }) => {
  if (value === "") return true
  if (dataset.filter === "category") return row.dataset.category === value
  // Only what is shown counts: another region's answer may be hidden.
  return row.querySelector(`[data-reach]:not([hidden]) .state--${value}`) !== null
}

const filter = () => {
  for (const row of rows) row.hidden = !filters.every((choice) => fits(row, choice))
  count.textContent = String(rows.filter((row) => !row.hidden).length)
}

for (const choice of filters) choice.addEventListener("change", filter)
document.addEventListener("region", () => {
  filter()
  const sorted = table.querySelector("[aria-sort]")
  if (sorted) sort(sorted, sorted.getAttribute("aria-sort"))
})
filter()
