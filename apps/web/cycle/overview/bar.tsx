interface BarProps {
  /** Parts in their order, each with how many. */
  readonly parts: readonly { readonly look: 'plain' | 'middle' | 'old' | 'late'; readonly count: number }[];
  /** How many a whole bar stands for. */
  readonly most: number;
}

/** A bar in parts; the numbers stand beside it. */
export function Bar({ parts, most }: BarProps) {
  const scale = most > 0 ? 100 / most : 0;
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { count }) => sum + count, 0));
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ look, count }, index) => (
        <rect key={look} data-look={look} x={starts[index]! * scale} width={count * scale} height="10" />
      ))}
    </svg>
  );
}
