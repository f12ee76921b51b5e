// A drawing wider than its place begins at what it is about; without this it begins at its left edge.
document.querySelectorAll('.graph-wrap').forEach((place) => {
  const middle = place.querySelector('.graph-centre rect')?.getBoundingClientRect();
  if (!middle || place.scrollWidth <= place.clientWidth) return;
  place.scrollLeft += middle.left + middle.width / 2 - place.getBoundingClientRect().left - place.clientWidth / 2;
});
