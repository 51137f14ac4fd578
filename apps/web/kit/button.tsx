import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';

type Look = 'plain' | 'primary' | 'danger' | 'quiet';

/** A button in one of four weights. */
export function Button({ look = 'plain', ...props }: ButtonProps & { readonly look?: Look }) {
  return <AriaButton {...props} className={`button button-${look}`} />;
}
