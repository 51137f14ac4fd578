/** The product's mark: the nine boxes. */
export function Mark() {
  return <img src={`${import.meta.env.BASE_URL}mark.svg`} alt="" width={32} height={32} className="mark" />;
}
