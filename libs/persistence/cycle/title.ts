/** SQL for the name that a cycle was given; null once it is erased. @param cycle alias of the row of `view.cycle` */
export const titleOf = (cycle: string): string =>
  `(select d.text::jsonb ->> 2 from record.disclosure d
    where d.stream = ${cycle}.stream and d.digest = ${cycle}.title_text)`;
