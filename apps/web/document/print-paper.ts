/** Prints the document alone, without the page around it. */
export function printPaper(): void {
  const { dataset } = document.documentElement;
  dataset['print'] = 'paper';
  window.addEventListener('afterprint', () => delete dataset['print'], { once: true });
  window.print();
}
