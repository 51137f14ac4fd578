import type { ComponentProps } from 'react';

type Look = 'plain' | 'primary' | 'danger' | 'quiet';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'disabled' | 'onClick'> {
  readonly look?: Look;
  readonly isDisabled?: boolean;
  readonly onPress?: () => void;
}

/** The platform's own button in one of four weights. */
export function Button({ look = 'plain', isDisabled = false, onPress, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={`button button-${look}`}
      disabled={isDisabled}
      onClick={() => onPress?.()}
    />
  );
}
