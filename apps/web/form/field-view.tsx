import type { ReactNode } from 'react';
import { BooleanInput } from './boolean-input.js';
import { BoxInput } from './box-input.js';
import { ChecksInput } from './checks-input.js';
import { ChoiceInput } from './choice-input.js';
import { ChoicesInput } from './choices-input.js';
import { FileInput } from './file-input.js';
import { HashInput } from './hash-input.js';
import type { InputProps } from './input-props.js';
import { ScoresInput } from './scores-input.js';
import { TextInput } from './text-input.js';

/** The input that the server asks a field with. */
export function FieldView(props: InputProps): ReactNode {
  switch (props.field.input) {
    case 'choice':
      return <ChoiceInput {...props} />;
    case 'choices':
      return <ChoicesInput {...props} />;
    case 'boolean':
      return <BooleanInput {...props} />;
    case 'box':
      return <BoxInput {...props} />;
    case 'scores':
      return <ScoresInput {...props} />;
    case 'checks':
      return <ChecksInput {...props} />;
    case 'hash':
      return <HashInput {...props} />;
    case 'file':
      return <FileInput {...props} />;
    case 'text':
    case 'line':
    case 'date':
      return <TextInput {...props} />;
  }
}
