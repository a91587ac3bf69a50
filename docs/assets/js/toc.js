// Marks the part of the page somebody reads in the list beside it.

const links = [...document.querySelectorAll(".toc a")]
const parts = links.map((link) => document.getElementById(link.hash.slice(1)))

const mark = () => {
  // The last heading that has passed the upper quarter of the window; above the first one nothing is marked.
  const current = parts.findLastIndex((part) => part && part.getBoundingClientRect().top < innerHeight / 4)
  links.forEach((link, index) => {
    if (index === current) link.setAttribute("aria-current", "true")
    else link.removeAttribute("aria-current")
  })
}

let waiting = false
addEventListener("scroll", () => {
  if (waiting) return
  waiting = true
  requestAnimationFrame(() => {
    waiting = false
    mark()
  })
}, { passive: true })
mark()
